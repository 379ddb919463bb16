/** How many came through the door on a day: read off by staff, or sent by {@code counter}; never added to visits. */
@NullMarked
@Owns(
        value = {"footfall", "footfall_day", "footfall_count"},
        shared = "footfall_count")
package org.hearth.centre.day.footfall;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
