package org.hearth.centre.day.round;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.kernel.Page;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** What became of wishes, with whose they are. */
@ApplicationScoped
class OutcomeSql {
    private static final Keyset<OutcomeResponse> BY_NUMBER = Keyset.up(
            Keyset.number("o.number", OutcomeResponse::number), Keyset.number("o.wish", OutcomeResponse::wish));

    private static final String OUTCOMES = """
            select o.id, o.round_id, o.application_id, o.number, a.organisation, a.rank, a.expected,
              r.classes -> (a.rank - 1) ->> 'name' as class_name,
              a.position, o.wish, o.state, o.why, o.rule, o.starts_local, o.minutes, o.space_id, s.name as space, o.dates,
              cast(o.missing as text) as missing, cast(o.tried as text) as tried, o.by_hand, o.hand_reason, o.settled, o.series_id, o.made,
              cast(o.lost as text) as lost, a.simulated, o.version
            from __tenant__.round_outcome o
            join __tenant__.round_application a on a.id = o.application_id
            join __tenant__.round r on r.id = o.round_id
            left join __tenant__.space s on s.id = o.space_id
            """;

    private final CentreSql sql;
    private final RoundSql rounds;
    private final Explanations explanations;
    private final Json json;

    @Inject
    OutcomeSql(CentreSql sql, RoundSql rounds, Explanations explanations, Json json) {
        this.sql = sql;
        this.rounds = rounds;
        this.explanations = explanations;
        this.json = json;
    }

    private record One(UUID id) {}

    record Row(
            UUID id,
            UUID roundId,
            UUID applicationId,
            int number,
            String organisation,
            int rank,
            int expected,
            String className,
            int position,
            int wish,
            String state,
            @Nullable String why,
            String rule,
            String startsLocal,
            int minutes,
            @Nullable UUID spaceId,
            @Nullable String space,
            int dates,
            String missing,
            String tried,
            boolean byHand,
            @Nullable String handReason,
            boolean settled,
            @Nullable UUID seriesId,
            @Nullable Integer made,
            @Nullable String lost,
            boolean simulated,
            int version) {
        String endsLocal() {
            return LocalTime.parse(startsLocal).plusMinutes(minutes).toString();
        }
    }

    Page<OutcomeResponse> page(RoundResponse round, Where where, PageParams page) {
        Explanations.Told told = explanations.of(round, rounds.drawn(round.id()));
        return sql.page(Row.class, OUTCOMES, where, BY_NUMBER, page, row -> answer(row, told));
    }

    Optional<OutcomeResponse> one(RoundResponse round, UUID id) {
        Explanations.Told told = explanations.of(round, rounds.drawn(round.id()));
        return sql.first(Row.class, OUTCOMES + " where o.id = :id", new One(id)).map(row -> answer(row, told));
    }

    private OutcomeResponse answer(Row row, Explanations.Told told) {
        List<Ledger.Missing> missing = json.read(row.missing(), new TypeReference<>() {});
        List<Allocation.Tried> tried = json.read(row.tried(), new TypeReference<>() {});
        List<LocalDate> lost =
                row.lost() == null ? List.of() : json.read(row.lost(), new TypeReference<List<LocalDate>>() {});
        return new OutcomeResponse(
                row.id(),
                row.roundId(),
                row.applicationId(),
                row.number(),
                row.organisation(),
                row.className(),
                row.position(),
                row.wish(),
                row.state(),
                row.why(),
                row.rule(),
                row.startsLocal(),
                row.endsLocal(),
                row.spaceId(),
                row.space(),
                row.dates(),
                missing.stream()
                        .map(one -> new OutcomeResponse.MissingDate(one.day(), told.missing(one)))
                        .toList(),
                told.outcome(row, missing, tried, lost),
                row.byHand(),
                row.handReason(),
                row.settled(),
                row.seriesId(),
                row.made(),
                lost,
                row.simulated(),
                row.version());
    }
}
