/** How many came through the door: read off by staff, a number a day, never added to visits. */
@NullMarked
@Owns(value = "footfall", shared = "footfall")
package org.hearth.centre.day.footfall;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
