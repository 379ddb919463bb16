/** What stands in a space and can be used there. */
@NullMarked
package org.hearth.centre.day.equipment;

import org.jspecify.annotations.NullMarked;
