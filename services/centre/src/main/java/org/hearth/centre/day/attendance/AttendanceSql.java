package org.hearth.centre.day.attendance;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Json;
import org.jspecify.annotations.Nullable;

/** The hot path: one tap at the desk is one statement, and so is a whole list. */
@ApplicationScoped
class AttendanceSql {
    /** Where nobody is named, nothing of people is asked: a connection that meets the centre for the first time need not learn of them. */
    private static final String HEADS = record("", "", "cast(null as text)");

    private static final String PERSON = record("""
            person as (
              select name from __tenant__.resident where id = :resident and erased_at is null for key share
            ),
            """, """
            and exists (select from person) and not exists (
              select from __tenant__.attendance t
              where t.session_id = h.id and t.resident_id = :resident and t.voided_at is null)
            """, "(select name from person)");

    private final CentreSql sql;
    private final Json json;

    @Inject
    AttendanceSql(CentreSql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * One piece of evidence to add.
     *
     * @param resident whom it names; null for heads nobody is named for
     * @param now when it is recorded, to the microsecond: what the answer says is what is kept
     * @param happened when it happened; after the session's last day nobody came any more: then it is from when the session began
     * @param happenedOn the centre's day of that
     * @param today of the centre: after the session's last day it is a late entry
     * @param startsBy only a session that starts by then is attended already
     */
    record Tap(
            UUID id,
            UUID session,
            String centre,
            String method,
            @Nullable UUID resident,
            int heads,
            Instant now,
            Instant happened,
            LocalDate happenedOn,
            LocalDate today,
            Instant startsBy,
            String by,
            UUID subject,
            boolean simulated) {

        /** The same tap, of somebody else. */
        Tap of(UUID person) {
            return new Tap(
                    id,
                    session,
                    centre,
                    method,
                    person,
                    heads,
                    now,
                    happened,
                    happenedOn,
                    today,
                    startsBy,
                    by,
                    subject,
                    simulated);
        }
    }

    /**
     * What a tap met.
     *
     * @param occurredAt what is kept as the time it happened
     * @param named the name of the person, null where nobody was to be named or there is no such person
     * @param added false where the session takes nobody now, the person is recorded already, or the id is
     */
    record Outcome(
            String state,
            Instant startsAt,
            boolean late,
            Instant occurredAt,
            @Nullable String named,
            boolean added) {}

    /**
     * Adds what a tap says, and notes that the day changed; empty where there is no such session. The session is shared meanwhile:
     * taps do not wait for one another, and whoever closes it waits for them and they for whoever closes. So is the person: erasing
     * waits, and then finds what was answered. Of two taps for one person at once the second waits at the index and adds nothing;
     * by another method it stays as evidence, and the person counts once. The same of two with one id, whatever they say.
     */
    Optional<Outcome> record(Tap tap) {
        return sql.first(Outcome.class, tap.resident() == null ? HEADS : PERSON, tap);
    }

    private static String record(String person, String onlyIf, String named) {
        return """
                with held as (
                  select id, day, end_day, starts_at, state, case when end_day < :happenedOn then starts_at else :happened end as occurred_at
                  from __tenant__.session where id = :session for share
                ), %s added as (
                  insert into __tenant__.attendance (id, session_id, method, resident_id, heads, occurred_at, recorded_at,
                    recorded_by, recorded_subject, late, simulated)
                  select :id, h.id, :method, cast(:resident as uuid), :heads,
                    h.occurred_at, :now, :by, :subject, h.end_day < :today, :simulated
                  from held h
                  where h.state = 'planned' and h.starts_at <= :startsBy %s
                  on conflict do nothing
                  returning id
                ), noted as (
                  insert into exchange.change (centre, day, kind)
                  select :centre, day, 'attendance' from held where exists (select from added)
                )
                select state, starts_at, end_day < :today as late, occurred_at, %s as named,
                  exists (select from added) as added
                from held
                """.formatted(person, onlyIf, named);
    }

    /** A {@link Tap} of a list, as {@link #LIST} takes it; {@code at} is its place in the list. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Listed(
            int at,
            UUID id,
            String method,
            @Nullable UUID resident,
            int heads,
            String happened,
            String happenedOn,
            String startsBy,
            boolean simulated) {
        static Listed of(int at, Tap tap) {
            return new Listed(
                    at,
                    tap.id(),
                    tap.method(),
                    tap.resident(),
                    tap.heads(),
                    tap.happened().toString(),
                    tap.happenedOn().toString(),
                    tap.startsBy().toString(),
                    tap.simulated());
        }
    }

    private record WholeList(
            UUID session, String centre, String entries, Instant now, LocalDate today, String by, UUID subject) {}

    private record Added(UUID id) {}

    /** As {@link #record} does with each tap, in the order of the list: of one person the first counts. */
    private static final String LIST = """
            with held as (
              select id, day, end_day, starts_at, state from __tenant__.session where id = :session for share
            ), listed as (
              select l.*, h.id as session_id, h.end_day < :today as late,
                case when h.end_day < l.happened_on then h.starts_at else l.happened end as occurred_at
              from jsonb_to_recordset(cast(:entries as jsonb)) as l (at integer, id uuid, method text, resident uuid, heads integer,
                happened timestamptz, happened_on date, starts_by timestamptz, simulated boolean)
              join held h on h.state = 'planned' and h.starts_at <= l.starts_by
            ), person as materialized (
              select id from __tenant__.resident
              where id in (select resident from listed) and erased_at is null order by id for key share
            ), added as (
              insert into __tenant__.attendance (id, session_id, method, resident_id, heads, occurred_at, recorded_at,
                recorded_by, recorded_subject, late, simulated)
              select l.id, l.session_id, l.method, l.resident, l.heads, l.occurred_at, :now, :by, :subject, l.late, l.simulated
              from listed l
              where l.resident is null or exists (select from person p where p.id = l.resident)
                and not exists (select from listed e where e.resident = l.resident and e.at < l.at)
                and not exists (
                  select from __tenant__.attendance t
                  where t.session_id = l.session_id and t.resident_id = l.resident and t.voided_at is null)
              order by l.at
              on conflict do nothing
              returning id
            ), noted as (
              insert into exchange.change (centre, day, kind)
              select :centre, day, 'attendance' from held where exists (select from added)
            )
            select id from added
            """;

    /**
     * Adds what the taps of one session say, by one person at one time, in one statement, as {@link #record} does one by one.
     *
     * @param taps at least one, each with an id of its own
     * @return the ids of those that were added; why another was not, {@link #record} says of it
     */
    Set<UUID> recordAll(List<Tap> taps) {
        Tap one = taps.getFirst();
        String entries = json.write(IntStream.range(0, taps.size())
                .mapToObj(at -> Listed.of(at, taps.get(at)))
                .toList());
        return sql
                .list(
                        Added.class,
                        LIST,
                        new WholeList(
                                one.session(), one.centre(), entries, one.now(), one.today(), one.by(), one.subject()))
                .stream()
                .map(Added::id)
                .collect(Collectors.toSet());
    }

    private record Named(UUID entry) {}

    private record Person(UUID id) {}

    /** Shares the person whom this entry names, if it names one, so that erasing waits. */
    void holdPerson(UUID entry) {
        sql.first(Person.class, """
                select id from __tenant__.resident
                where id = (select resident_id from __tenant__.attendance where id = :entry) for key share
                """, new Named(entry));
    }
}
