package org.hearth.exchange;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hearth.tenancy.Audiences;
import org.hearth.tenancy.CellDatabase;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.TenantRunner;
import org.jspecify.annotations.Nullable;

/**
 * Follows what changed: reads the cell's queue, recomputes the days named there, centre by centre, then removes what it read.
 * Killed at any point, it finds the queue as it was and does the same again. Several may run. What cannot be recomputed waits, day
 * by day and longer each time, and keeps nobody else waiting.
 */
@ApplicationScoped
public class Projector {
    private static final int BATCH = 20_000;

    /** So many days of a centre are recomputed in one transaction: a year. */
    private static final int DAYS = 366;

    private final CellDatabase cell;
    private final TenantRunner runner;
    private final Projection projection;
    private final Audiences audiences;
    private final Clock clock;
    private final Duration every;

    /** When each centre's people of longer stretches than days were last counted by this process. */
    private final Map<String, Instant> counted = new ConcurrentHashMap<>();

    /** @param every how often at most the people of a centre's months, quarters and years are counted */
    @Inject
    Projector(
            CellDatabase cell,
            TenantRunner runner,
            Projection projection,
            Audiences audiences,
            Clock clock,
            @ConfigProperty(name = "hearth.people-counted-every", defaultValue = "PT30S") Duration every) {
        this.cell = cell;
        this.runner = runner;
        this.projection = projection;
        this.audiences = audiences;
        this.clock = clock;
        this.every = every;
    }

    /**
     * @param days whose heads, sessions and hours may be others
     * @param people days whose people may be others: nobody is a person of a day before the session is closed
     * @param lines whether lines of sensitive programmes may be due or gone: a day turned, or the catalogue changed
     */
    private record Work(String centre, List<LocalDate> days, Set<LocalDate> people, List<Long> ids, boolean lines) {}

    /** @param until when its people wait to be counted, if they do */
    private record Done(Work work, Optional<Instant> until) {}

    /** What comes meanwhile waits for the next time: taps of a second are recomputed together, however many there are. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void follow() {
        if (audiences.centre()) {
            Set<String> failed = new HashSet<>();
            boolean more;
            do {
                more = round(failed, false) == BATCH;
            } while (more);
        }
    }

    /** As days go by, days end: each centre's finished and new days are put in the queue once its clock has turned. */
    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void turnDays() {
        if (audiences.centre()) {
            cell.asProjector(this::queueTurnedDays);
        }
    }

    /**
     * Works the queue off until it is empty but for what failed; that waits, and its centre is left for the next round. No people
     * wait to be counted.
     */
    public void drain() {
        Set<String> failed = new HashSet<>();
        boolean more;
        do {
            more = round(failed, true) > 0;
        } while (more);
    }

    /**
     * Reads the queue once and works off what it holds.
     *
     * @param failed centres that are left alone; those that fail are added
     * @param atOnce whether people are counted now, though they may wait
     * @return how many changes there were
     */
    private int round(Set<String> failed, boolean atOnce) {
        List<Work> work = cell.asProjector(connection -> read(connection, failed, atOnce));
        if (work.isEmpty()) {
            return 0;
        }
        Map<String, Organisation> centres =
                cell.centres().stream().collect(Collectors.toMap(Organisation::slug, Function.identity()));
        List<Done> done = new ArrayList<>();
        for (Work one : work) {
            if (!failed.contains(one.centre())) {
                recompute(centres.get(one.centre()), one, atOnce)
                        .ifPresentOrElse(done::add, () -> failed.add(one.centre()));
            }
        }
        cell.asProjector(connection -> settle(connection, done));
        return work.stream().mapToInt(one -> one.ids().size()).sum();
    }

    private Optional<Done> recompute(@Nullable Organisation centre, Work work, boolean atOnce) {
        try {
            if (centre == null) {
                throw new IllegalStateException("no open centre of that name");
            }
            for (int from = 0; from < work.days().size(); from += DAYS) {
                List<LocalDate> days = work.days()
                        .subList(from, Math.min(from + DAYS, work.days().size()));
                List<LocalDate> people =
                        days.stream().filter(work.people()::contains).toList();
                runner.run(centre, () -> projection.recompute(days, people));
            }
            if (work.lines()) {
                runner.run(centre, projection::followLines);
            }
            return Optional.of(new Done(work, recountPeople(centre, work.people(), atOnce)));
        } catch (RuntimeException e) {
            Log.errorf(e, "figures of %s could not be recomputed and will be tried again later", work.centre());
            cell.asProjector(connection -> defer(connection, work.ids()));
            return Optional.empty();
        }
    }

    /** @return until when the people of longer stretches than days wait, if they were counted just now */
    private Optional<Instant> recountPeople(Organisation centre, Set<LocalDate> days, boolean atOnce) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant next = counted.getOrDefault(centre.slug(), Instant.EPOCH).plus(every);
        if (!atOnce && next.isAfter(now)) {
            return Optional.of(next);
        }
        runner.run(centre, () -> projection.recountPeople(days));
        counted.put(centre.slug(), now);
        return Optional.empty();
    }

    /** One piece of work a centre; what failed before comes day by day, so that one bad day does not hold the good ones. */
    private List<Work> read(Connection connection, Set<String> except, boolean atOnce) throws SQLException {
        List<Work> work = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                select centre,
                  coalesce(array_agg(distinct cast(day as text)) filter (where known and kind <> 'people'), '{}'),
                  coalesce(array_agg(distinct cast(day as text)) filter (
                    where known and kind in ('session', 'catalogue', 'reconcile', 'people')), '{}'),
                  array_agg(id), bool_or(kind in ('day-turn', 'catalogue', 'reconcile'))
                from (select id, centre, day, kind, attempts,
                    day between date '0001-01-01' and date '9999-12-31' as known
                  from exchange.change
                  where centre <> all (?) and (not_before is null or not_before <= ?
                    or ? and kind = 'people' and attempts = 0) order by id limit ?) as queue
                group by centre, case when attempts > 0 then day end
                order by min(attempts), min(id)
                """)) {
            statement.setArray(1, connection.createArrayOf("text", except.toArray()));
            statement.setTimestamp(2, Timestamp.from(clock.instant()));
            statement.setBoolean(3, atOnce);
            statement.setInt(4, BATCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    work.add(new Work(
                            rows.getString(1),
                            days(rows, 2),
                            Set.copyOf(days(rows, 3)),
                            List.of((Long[]) rows.getArray(4).getArray()),
                            rows.getBoolean(5)));
                }
            }
        }
        return work;
    }

    private static List<LocalDate> days(ResultSet rows, int column) throws SQLException {
        String[] days = (String[]) rows.getArray(column).getArray();
        return Arrays.stream(days).map(LocalDate::parse).toList();
    }

    /** Takes what is done out of the queue, and puts in what waits. */
    private static int settle(Connection connection, List<Done> done) throws SQLException {
        for (Done one : done) {
            if (one.until().isPresent()) {
                postpone(connection, one.work(), one.until().get());
            }
        }
        return remove(
                connection,
                done.stream().flatMap(one -> one.work().ids().stream()).toList());
    }

    private static void postpone(Connection connection, Work work, Instant until) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into exchange.change (centre, day, kind, not_before)
                select ?, cast(day as date), 'people', ? from unnest(?) as day
                """)) {
            statement.setString(1, work.centre());
            statement.setTimestamp(2, Timestamp.from(until));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            work.people().stream().map(LocalDate::toString).toArray()));
            statement.executeUpdate();
        }
    }

    /** 2, 4, 8 … seconds, at most about ten minutes. */
    private int defer(Connection connection, List<Long> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                update exchange.change set attempts = attempts + 1,
                  not_before = cast(? as timestamptz) + interval '1 second' * least(600, power(2, least(attempts, 9) + 1))
                where id = any (?)
                """)) {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            statement.setArray(2, connection.createArrayOf("bigint", ids.toArray()));
            return statement.executeUpdate();
        }
    }

    private static int remove(Connection connection, List<Long> ids) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from exchange.change where id = any (?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            return statement.executeUpdate();
        }
    }

    private int queueTurnedDays(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                with due as (
                  select c.slug, c.opened_on, cast(? at time zone c.time_zone as date) as today,
                         coalesce(t.through, c.opened_on - 1) as through
                  from registry.open_centres() c left join exchange.day_turn t on t.centre = c.slug
                ), turned as (
                  insert into exchange.day_turn as t (centre, through)
                  select slug, today from due where today > through
                  on conflict (centre) do update set through = excluded.through where t.through < excluded.through
                  returning centre
                )
                insert into exchange.change (centre, day, kind)
                select due.slug, cast(day as date), 'day-turn'
                from due join turned on turned.centre = due.slug,
                     generate_series(greatest(due.through, due.opened_on), due.today, interval '1 day') as day
                """)) {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            return statement.executeUpdate();
        }
    }
}
