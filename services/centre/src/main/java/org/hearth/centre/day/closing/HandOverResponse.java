package org.hearth.centre.day.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * What one shift told the next.
 *
 * @param seenBy who of the next shift said that they read it; null while nobody did
 */
public record HandOverResponse(
        UUID id,
        LocalDate day,
        String words,
        boolean urgent,
        String by,
        @Nullable Instant at,
        @Nullable String seenBy,
        @Nullable Instant seenAt,
        int version)
        implements Versioned {
    static HandOverResponse of(HandOver row) {
        return new HandOverResponse(
                row.id,
                row.day,
                row.words,
                row.urgent,
                row.writtenBy,
                row.createdAt,
                row.seenBy,
                row.seenAt,
                row.version);
    }
}
