package org.hearth.tenancy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done.
 *
 * @param subject the identity provider's id of who did it; null for what was done before ids were kept
 * @param by what they were called then
 * @param title what the thing was called then
 * @param titleEn the same in English, where it had a name in both languages
 * @param before values by field before it, of those that changed; null where there was nothing
 * @param after values by field after it
 */
public record ActResponse(
        UUID id,
        String act,
        String object,
        String objectId,
        String title,
        @Nullable String titleEn,
        @Nullable UUID subject,
        String by,
        Instant at,
        String reason,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after) {

    /** The same without what these fields held, for whoever may not read it. */
    public ActResponse without(Set<String> fields) {
        return new ActResponse(
                id,
                act,
                object,
                objectId,
                title,
                titleEn,
                subject,
                by,
                at,
                reason,
                rest(before, fields),
                rest(after, fields));
    }

    private static @Nullable Map<String, Object> rest(@Nullable Map<String, Object> kept, Set<String> fields) {
        if (kept == null) {
            return null;
        }
        Map<String, Object> rest = new HashMap<>(kept);
        rest.keySet().removeAll(fields);
        return rest;
    }
}
