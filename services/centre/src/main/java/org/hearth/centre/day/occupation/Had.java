package org.hearth.centre.day.occupation;

import org.jspecify.annotations.Nullable;

/**
 * Whether one of several stretches can be had.
 *
 * @param retired whether its space is not used any more by then
 * @param holder what is in the way; null where nothing is, or one that was asked for before it
 */
public record Had(boolean free, boolean retired, @Nullable Holder holder) {}
