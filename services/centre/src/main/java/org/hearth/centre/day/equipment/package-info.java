/** What stands in a space and can be used there. */
@NullMarked
@Owns("equipment")
package org.hearth.centre.day.equipment;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
