package org.hearth.centre.session;

import java.time.Instant;

/**
 * Something that was done to a session.
 *
 * @param kind {@code created}, {@code changed}, {@code closed}, {@code reopened}, {@code cancelled} or {@code restored}
 * @param detail a reason, the count at closing, or the times before a change
 */
public record SessionEvent(String kind, String detail, String by, Instant at) {}
