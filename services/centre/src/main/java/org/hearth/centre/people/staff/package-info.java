/** Who works at a centre, and as what. */
@NullMarked
@Owns(
        value = {"staff", "staff_here"},
        shared = "staff_here")
package org.hearth.centre.people.staff;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
