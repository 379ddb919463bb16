/** When the facility is open: the week headquarters states, and the days that are not as their week. */
@NullMarked
@Owns(value = "special_day", shared = "special_day")
package org.hearth.centre.day.opening;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
