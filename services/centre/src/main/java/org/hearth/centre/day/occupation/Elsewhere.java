package org.hearth.centre.day.occupation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another space that is free then. */
public record Elsewhere(UUID spaceId, String name, @Nullable Integer capacity) {}
