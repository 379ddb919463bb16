/** Who works at a centre, and as what. */
@NullMarked
@Owns("staff")
package org.hearth.centre.people.staff;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
