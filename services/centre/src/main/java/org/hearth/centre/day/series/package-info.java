/** What comes again and again by one rule, as one object: bookings, or sessions (ADR 0051). Their features say how they are made. */
@NullMarked
@Owns({"series", "series_day"})
package org.hearth.centre.day.series;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
