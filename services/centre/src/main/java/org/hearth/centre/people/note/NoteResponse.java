package org.hearth.centre.people.note;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Something written down of a resident.
 *
 * @param body null where {@code leftOut}
 * @param readers {@code all}: everybody who reads residents; {@code few}: those who keep what is sensitive
 * @param leftOut whether its words are for others to read, and are not told here
 * @param writtenBy what whoever wrote it first was called that day
 */
public record NoteResponse(
        UUID id,
        UUID residentId,
        String resident,
        @Nullable String body,

        @Schema(enumeration = {"all", "few"}) String readers,

        boolean leftOut,
        String writtenBy,
        Instant createdAt,
        @Nullable Instant changedAt,
        boolean simulated,
        int version)
        implements Versioned {}
