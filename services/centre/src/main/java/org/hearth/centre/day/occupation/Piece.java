package org.hearth.centre.day.occupation;

import java.time.Instant;
import java.util.UUID;

/** A piece of a space that something takes for a while. */
public record Piece(UUID part, Instant starts, Instant ends) {}
