package org.hearth.centre.day.counter;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A counter at a door.
 *
 * @param state {@code waiting}: it has no secret that is good; {@code active}: it may send; {@code revoked}: never again
 * @param issuedAt when it was given its secret
 * @param heardAt when the last reading came; null where none did
 * @param enteredToday how many came in today as far as it sent, in {@code readingsToday} readings
 */
public record CounterResponse(
        UUID id,
        String name,
        String door,

        @Schema(enumeration = {"waiting", "active", "revoked"})
        String state,

        @Nullable Instant issuedAt,
        @Nullable Instant revokedAt,
        @Nullable Instant heardAt,
        long enteredToday,
        long readingsToday,
        boolean simulated,
        int version)
        implements Versioned {}
