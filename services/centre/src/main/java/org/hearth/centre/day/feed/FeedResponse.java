package org.hearth.centre.day.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A calendar feed, without its link: that was told once.
 *
 * @param title what it is of: the space, or the activities; null for the centre's
 * @param madeBy what whoever made it was called
 * @param lastReadOn the day it was read last; null if it never was
 * @param state {@code live}: its link answers; {@code left}: whose it is works here no more; {@code revoked}: never again
 */
public record FeedResponse(
        UUID id,

        @Schema(enumeration = {"centre", "space", "activity", "person"})
        String kind,

        @Nullable String title,
        String note,
        String madeBy,
        Instant createdAt,
        @Nullable LocalDate lastReadOn,
        @Nullable Instant revokedAt,

        @Schema(enumeration = {"live", "left", "revoked"}) String state,

        int version)
        implements Versioned {}
