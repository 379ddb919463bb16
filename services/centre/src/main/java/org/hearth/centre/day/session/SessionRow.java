package org.hearth.centre.day.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.hearth.exchange.Heads;
import org.jspecify.annotations.Nullable;

/** A session with what it is called and its heads, as {@link #HQL} reads it. */
record SessionRow(
        UUID id,
        UUID activityId,
        String title,
        UUID programmeId,
        String programme,
        @Nullable UUID spaceId,
        @Nullable String space,
        LocalDate day,
        LocalDate endDay,
        Instant startsAt,
        Instant endsAt,
        String state,
        boolean explicitZero,
        long scan,
        long named,
        long self,
        long tally,
        long partner,
        long partnerDeclared,
        @Nullable Short ageMin,
        @Nullable Short ageMax,
        @Nullable String externalId,
        boolean late,
        boolean simulated,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String cancelReason,
        @Nullable UUID seriesId,
        int version) {
    /** Aliases: s session, h heads, a activity, p programme, r space. The caller adds where and order by. */
    static final String HQL = """
            select s.id, s.activityId, a.title, p.id, p.name, s.spaceId, r.name, s.day, s.endDay, s.startsAt, s.endsAt, s.state,
              s.explicitZero, h.scan, h.named, h.self, h.tally, h.partner, h.partnerDeclared, a.ageMin, a.ageMax, s.externalId, h.late,
              h.simulated, s.closedAt, s.closedBy, s.cancelReason, s.seriesId, s.version
            from Session s join SessionHeads h on h.sessionId = s.id join Activity a on a.id = s.activityId join a.programme p
              left join Space r on r.id = s.spaceId
            """;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    SessionResponse in(ZoneId zone) {
        Heads heads = new Heads(scan, named, self, tally, partner);
        return new SessionResponse(
                id,
                activityId,
                title,
                programmeId,
                programme,
                spaceId,
                space,
                day,
                startsAt,
                endsAt,
                CLOCK.format(startsAt.atZone(zone)),
                CLOCK.format(endsAt.atZone(zone)),
                endDay.isAfter(day),
                state,
                explicitZero,
                heads.visits(),
                heads,
                partnerDeclared,
                number(ageMin),
                number(ageMax),
                externalId,
                late,
                simulated,
                closedAt,
                closedBy,
                cancelReason,
                seriesId,
                version);
    }

    private static @Nullable Integer number(@Nullable Short value) {
        return value == null ? null : (Integer) value.intValue();
    }
}
