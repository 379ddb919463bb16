/** From which day on a space is open at other hours than the centre, and when. */
@NullMarked
@Owns("space_hours")
package org.hearth.centre.day.spacehours;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
