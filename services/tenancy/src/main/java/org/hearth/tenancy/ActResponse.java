package org.hearth.tenancy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done.
 *
 * @param subject the identity provider's id of who did it; null for what was done before ids were kept
 * @param by what they were called then
 * @param title what the thing was called then
 * @param before values by field before it, of those that changed; null where there was nothing
 * @param after values by field after it
 */
public record ActResponse(
        UUID id,
        String act,
        String object,
        String objectId,
        String title,
        @Nullable UUID subject,
        String by,
        Instant at,
        String reason,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after) {}
