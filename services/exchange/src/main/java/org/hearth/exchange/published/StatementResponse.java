package org.hearth.exchange.published;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published statement in a list.
 *
 * @param replaces number of the statement it corrects
 * @param reason why that one was corrected; null where a correction of an older form does not say
 * @param replacedBy number of the statement that corrects it
 * @param notClosed sessions of its days that had ended and were not closed; null where the statement does not say
 * @param sha256 of its canonical JSON
 */
public record StatementResponse(
        UUID id,
        String number,
        int sequence,
        LocalDate from,
        LocalDate to,
        Instant asOf,
        @Nullable String replaces,
        @Nullable String reason,
        @Nullable String replacedBy,
        String sha256,
        Instant publishedAt,
        boolean simulated,
        long visits,
        long sessionsHeld,
        @Nullable Integer notClosed) {}
