package org.hearth.centre.day.round;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.kernel.Message;
import org.hearth.kernel.Page;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** Rounds and their applications, with what there is of them. */
@ApplicationScoped
class RoundSql {
    private static final Keyset<RoundResponse> NEWEST_FIRST = Keyset.down(Keyset.uuid("r.id", RoundResponse::id));
    private static final Keyset<ApplicationResponse> BY_NUMBER =
            Keyset.up(Keyset.number("a.number", ApplicationResponse::number));

    private static final Set<String> TOLD = Set.of(Round.ALLOCATED, Round.CONFIRMING, Round.CONFIRMED);

    private static final String ROUNDS = """
            select r.id, r.name, r.first_day, r.last_day, r.opens_on, r.closes_on, cast(r.classes as text) as classes,
              cast(r.spaces as text) as spaces, r.quota_hours, r.quota_per, r.missing_percent, r.source, r.state, r.digest, r.secret,
              r.word, r.drawn_at, r.cancel_reason, n.applications, o.wishes, o.granted, o.settled, cast(r.failure as text) as failure,
              r.simulated, r.version
            from __tenant__.round r
            cross join lateral (
              select cast(count(*) as integer) as applications from __tenant__.round_application a
              where a.round_id = r.id and a.state = 'submitted') n
            cross join lateral (
              select cast(count(*) as integer) as wishes, cast(count(*) filter (where o.state = 'granted') as integer) as granted,
                cast(count(*) filter (where o.settled) as integer) as settled
              from __tenant__.round_outcome o where o.round_id = r.id) o
            """;

    private static final String APPLICATIONS = """
            select a.id, a.round_id, a.number, a.organisation, a.contact, a.rank, r.classes -> (a.rank - 1) ->> 'name' as class_name,
              a.expected, a.purpose, a.wanted, cast(a.wishes as text) as wishes, a.state, a.withdraw_reason, a.position, a.draw_key,
              (select cast(count(*) as integer) from __tenant__.round_outcome o
                where o.application_id = a.id and o.state = 'granted') as granted,
              a.created_at, a.simulated, a.version
            from __tenant__.round_application a join __tenant__.round r on r.id = a.round_id
            """;

    private final CentreSql sql;
    private final CurrentTenant tenant;
    private final Clock clock;
    private final Json json;

    @Inject
    RoundSql(CentreSql sql, CurrentTenant tenant, Clock clock, Json json) {
        this.sql = sql;
        this.tenant = tenant;
        this.clock = clock;
        this.json = json;
    }

    private record One(UUID id) {}

    /** Which class an application is of, and where in its order it was drawn. */
    record Numbered(int number, int rank, int position) {}

    private record RoundRow(
            UUID id,
            String name,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalDate opensOn,
            LocalDate closesOn,
            String classes,
            String spaces,
            int quotaHours,
            String quotaPer,
            int missingPercent,
            String source,
            String state,
            @Nullable String digest,
            @Nullable String secret,
            @Nullable String word,
            @Nullable Instant drawnAt,
            @Nullable String cancelReason,
            int applications,
            int wishes,
            int granted,
            int settled,
            @Nullable String failure,
            boolean simulated,
            int version) {}

    private record ApplicationRow(
            UUID id,
            UUID roundId,
            int number,
            String organisation,
            String contact,
            int rank,
            String className,
            int expected,
            String purpose,
            int wanted,
            String wishes,
            String state,
            @Nullable String withdrawReason,
            @Nullable Integer position,
            @Nullable String drawKey,
            int granted,
            @Nullable Instant createdAt,
            boolean simulated,
            int version) {}

    Page<RoundResponse> rounds(Where where, PageParams page) {
        return sql.page(RoundRow.class, ROUNDS, where, NEWEST_FIRST, page, this::answer);
    }

    Optional<RoundResponse> round(UUID id) {
        return sql.first(RoundRow.class, ROUNDS + " where r.id = :id", new One(id))
                .map(this::answer);
    }

    Page<ApplicationResponse> applications(Where where, boolean names, PageParams page) {
        return sql.page(ApplicationRow.class, APPLICATIONS, where, BY_NUMBER, page, row -> answer(row, names));
    }

    Optional<ApplicationResponse> application(UUID id, boolean names) {
        return sql.first(ApplicationRow.class, APPLICATIONS + " where a.id = :id", new One(id))
                .map(row -> answer(row, names));
    }

    /** The applications that were drawn, by number. */
    Map<Integer, Numbered> drawn(UUID round) {
        return sql
                .list(
                        Numbered.class,
                        "select number, rank, position from __tenant__.round_application where round_id = :id and position is not null",
                        new One(round))
                .stream()
                .collect(Collectors.toMap(Numbered::number, Function.identity()));
    }

    private RoundResponse answer(RoundRow row) {
        boolean told = TOLD.contains(row.state());
        LocalDate today = tenant.require().today(clock);
        return new RoundResponse(
                row.id(),
                row.name(),
                row.firstDay(),
                row.lastDay(),
                row.opensOn(),
                row.closesOn(),
                json.read(row.classes(), new TypeReference<List<RoundClass>>() {}),
                json.read(row.spaces(), new TypeReference<List<UUID>>() {}),
                row.quotaHours(),
                row.quotaPer(),
                row.missingPercent(),
                row.source(),
                row.state(),
                row.state().equals(Round.COLLECTING)
                        && !today.isBefore(row.opensOn())
                        && !today.isAfter(row.closesOn()),
                row.digest(),
                told ? row.secret() : null,
                told ? row.word() : null,
                row.drawnAt(),
                row.cancelReason(),
                row.applications(),
                row.wishes(),
                row.granted(),
                row.settled(),
                row.failure() == null ? null : json.read(row.failure(), Message.class),
                row.simulated(),
                row.version());
    }

    private ApplicationResponse answer(ApplicationRow row, boolean names) {
        return new ApplicationResponse(
                row.id(),
                row.roundId(),
                row.number(),
                row.organisation(),
                names ? row.contact() : null,
                row.rank(),
                row.className(),
                row.expected(),
                row.purpose(),
                row.wanted(),
                json.read(row.wishes(), new TypeReference<List<ApplicationRequest.Wish>>() {}),
                row.state(),
                row.withdrawReason(),
                row.position(),
                row.drawKey(),
                row.granted(),
                row.createdAt(),
                row.simulated(),
                row.version());
    }
}
