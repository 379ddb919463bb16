/** National days off and days of work that were moved: kept here, read by every centre, and moving no figure by themselves. */
@NullMarked
@Owns(
        value = {"registry.national_day", "registry.national_year"},
        shared = "registry.national_day")
package org.hearth.headquarters.network.calendar;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
