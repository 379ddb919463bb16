package org.hearth.exchange.published;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published statement, whole.
 *
 * @param previousSha256 what the chain holds for the one before it
 * @param replacedBy number of the statement that corrects it; {@code replacedById} leads to it
 * @param intact whether the bytes still have the hash they were published with, and the chain before it holds
 * @param standing what the statements came to, up to the last day of this one: a later correction, of this one or of another,
 *     changes nothing of it
 */
public record PublishedStatement(
        UUID id,
        String sha256,
        String previousSha256,
        Instant publishedAt,
        @Nullable String replacedBy,
        @Nullable UUID replacedById,
        boolean intact,
        StatementDocument document,
        Standing standing) {}
