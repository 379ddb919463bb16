package org.hearth.centre.day.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.kernel.Message;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A seasonal round.
 *
 * @param state {@code draft}; {@code collecting} applications; {@code closed}; {@code allocated}: the draw is made and proposed, and may be
 *     adjusted; {@code confirming}, while its bookings are made; {@code confirmed}; {@code cancelled}
 * @param taking whether an application may be entered today
 * @param digest SHA-256 of {@code secret}, told from the opening on; {@code secret} and {@code word} from the draw on
 * @param applications that were not withdrawn
 * @param granted how many wishes are; {@code settled}: of how many of them the bookings were made, or could not be any more
 * @param failure what keeps confirming waiting, or broke it off
 */
public record RoundResponse(
        UUID id,
        String name,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate opensOn,
        LocalDate closesOn,
        List<RoundClass> classes,
        List<UUID> spaceIds,
        int quotaHours,

        @Schema(enumeration = {"week", "season"}) String quotaPer,

        int missingPercent,
        String source,

        @Schema(enumeration = {"draft", "collecting", "closed", "allocated", "confirming", "confirmed", "cancelled"})
        String state,

        boolean taking,
        @Nullable String digest,
        @Nullable String secret,
        @Nullable String word,
        @Nullable Instant drawnAt,
        @Nullable String cancelReason,
        int applications,
        int wishes,
        int granted,
        int settled,
        @Nullable Message failure,
        boolean simulated,
        int version)
        implements Versioned {}
