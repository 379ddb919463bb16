package org.hearth.centre.people.merge;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Two residents that were made one.
 *
 * @param residentId who stayed
 * @param name of who stayed, as it is now; null where they were erased or merged themselves since
 * @param otherName of the row that went; null once it is undone or erased
 * @param attendance how many entries came along
 * @param registrations how many registrations came along
 * @param state {@code later-merge}: who stayed was merged into somebody else since, which is to be undone first
 */
public record MergeResponse(
        UUID id,
        UUID residentId,
        @Nullable String name,
        UUID otherId,
        @Nullable String otherName,
        int attendance,
        int registrations,
        Instant mergedAt,
        String mergedBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,

        @Schema(enumeration = {"merged", "later-merge", "undone", "erased"})
        String state,

        int version)
        implements Versioned {}
