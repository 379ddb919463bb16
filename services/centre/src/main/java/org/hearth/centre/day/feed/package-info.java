/** Calendar feeds: secret links by which calendars outside read times of the centre (ADR 0062). They are read at the street door. */
@NullMarked
@Owns({"feed", "feed_activity", "feed_live"})
package org.hearth.centre.day.feed;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
