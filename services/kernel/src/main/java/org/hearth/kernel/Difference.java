package org.hearth.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A figure that is not what it was.
 *
 * @param kind what was counted, as the figure is called where it stands
 * @param before null where it was not said, or may not be
 * @param after likewise
 */
public record Difference(
        String kind, @Nullable Long before, @Nullable Long after) {}
