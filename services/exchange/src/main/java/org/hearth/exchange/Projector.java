package org.hearth.exchange;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.tenancy.Audiences;
import org.hearth.tenancy.CellDatabase;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.TenantRunner;

/**
 * Follows what changed: reads the cell's queue, recomputes the days named there, centre by centre, then removes what it read.
 * Killed at any point, it finds the queue as it was and does the same again. Several may run.
 */
@ApplicationScoped
public class Projector {
    private static final int BATCH = 20_000;

    private final CellDatabase cell;
    private final TenantRunner runner;
    private final Projection projection;
    private final Audiences audiences;
    private final Clock clock;

    @Inject
    Projector(CellDatabase cell, TenantRunner runner, Projection projection, Audiences audiences, Clock clock) {
        this.cell = cell;
        this.runner = runner;
        this.projection = projection;
        this.audiences = audiences;
        this.clock = clock;
    }

    private record Work(String centre, List<LocalDate> days, Long[] ids) {}

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void follow() {
        if (audiences.centre()) {
            drain();
        }
    }

    /** As days go by, days end: each centre's finished and new days are put in the queue once its clock has turned. */
    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void turnDays() {
        if (audiences.centre()) {
            cell.asProjector(this::queueTurnedDays);
        }
    }

    /** Works the queue off until it is empty but for centres that failed; those are left for the next round. */
    public void drain() {
        Set<String> failed = new java.util.HashSet<>();
        List<Work> work = cell.asProjector(connection -> read(connection, failed));
        while (!work.isEmpty()) {
            Map<String, Organisation> centres =
                    cell.centres().stream().collect(Collectors.toMap(Organisation::slug, Function.identity()));
            for (Work one : work) {
                Organisation centre = centres.get(one.centre());
                if (centre == null || !recompute(centre, one)) {
                    failed.add(one.centre());
                }
            }
            work = cell.asProjector(connection -> read(connection, failed));
        }
    }

    private boolean recompute(Organisation centre, Work work) {
        try {
            runner.run(centre, () -> projection.recompute(work.days()));
            cell.asProjector(connection -> remove(connection, work.ids()));
            return true;
        } catch (RuntimeException e) {
            Log.errorf(e, "figures of %s could not be recomputed and will be tried again", work.centre());
            return false;
        }
    }

    private static List<Work> read(Connection connection, Set<String> except) throws SQLException {
        List<Work> work = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                select centre, array_agg(distinct day), array_agg(id)
                from (select id, centre, day from exchange.change where centre <> all (?) order by id limit ?) as queue
                group by centre
                """)) {
            statement.setArray(1, connection.createArrayOf("text", except.toArray()));
            statement.setInt(2, BATCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Date[] days = (Date[]) rows.getArray(2).getArray();
                    work.add(new Work(
                            rows.getString(1),
                            Arrays.stream(days).map(Date::toLocalDate).toList(),
                            (Long[]) rows.getArray(3).getArray()));
                }
            }
        }
        return work;
    }

    private static int remove(Connection connection, Long[] ids) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from exchange.change where id = any (?)")) {
            Array array = connection.createArrayOf("bigint", ids);
            statement.setArray(1, array);
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
