package org.hearth.server;

import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hearth.testing.TestDatabase;

/** Spaces of one centre and what is planned in them, on a day to come. */
final class Rooms {
    /** Nothing else of a test lies there; a Monday, open from 9 to 17. */
    static final LocalDate MONDAY = LocalDate.of(2027, 8, 2);

    final Desk desk;
    private final Map<String, String> activities = new ConcurrentHashMap<>();

    Rooms(Desk desk) {
        this.desk = desk;
    }

    static LocalDateTime at(String time) {
        return MONDAY.atTime(LocalTime.parse(time));
    }

    /** A space of a name nobody has. */
    String space(String name, Map<String, ?> use) {
        Map<String, Object> body = new HashMap<>(use);
        body.put("name", name + " " + UUID.randomUUID());
        return desk.create("/api/centre/spaces", body);
    }

    String shared() {
        return space("阅览室", Map.of());
    }

    String exclusive() {
        return space("剧场", Map.of("exclusive", true));
    }

    ValidatableResponse use(String space, Map<String, ?> use) {
        Map<String, Object> now = row(space);
        Map<String, Object> body = new HashMap<>(now);
        body.keySet().removeAll(java.util.Set.of("id", "version", "photo"));
        body.putAll(use);
        return desk.request()
                .header("If-Match", "\"" + now.get("version") + "\"")
                .body(body)
                .put("/api/centre/spaces/" + space)
                .then();
    }

    private Map<String, Object> row(String space) {
        return desk.request()
                .get("/api/centre/spaces?limit=200")
                .jsonPath()
                .getMap("items.find { it.id == '" + space + "' }");
    }

    String name(String space) {
        return String.valueOf(row(space).get("name"));
    }

    String activity(String title) {
        return activities.computeIfAbsent(title, desk::activity);
    }

    Map<String, Object> body(String title, String space, String from, String to) {
        return Map.of(
                "activityId", activity(title),
                "spaceId", space,
                "startsAt", at(from).toString(),
                "endsAt", at(to).toString());
    }

    ValidatableResponse plan(String title, String space, String from, String to) {
        return desk.request()
                .body(body(title, space, from, to))
                .post("/api/centre/sessions")
                .then();
    }

    String planned(String title, String space, String from, String to) {
        return plan(title, space, from, to).statusCode(201).extract().path("id");
    }

    ValidatableResponse move(String session, String title, String space, String from, String to) {
        int version = desk.request().get("/api/centre/sessions/" + session).path("version");
        return desk.request()
                .header("If-Match", "\"" + version + "\"")
                .body(body(title, space, from, to))
                .put("/api/centre/sessions/" + session)
                .then();
    }

    /** How many rows of a centre's occupation of days to come are not what its sessions say, either way. */
    static long differences(TestDatabase database, String centre) {
        return number(database, """
                with said as (
                  select s.id, c.part_id, tstzrange(s.starts_at - make_interval(mins => coalesce(r.setup_minutes, 0)),
                      s.ends_at + make_interval(mins => coalesce(r.clear_minutes, 0))) as during,
                    case when r.exclusive then s.id else '00000000-0000-0000-0000-000000000000' end as lane
                  from %1$s.session s join %1$s.space r on r.id = s.space_id join %1$s.space_cell c on c.space_id = r.id
                  where s.state <> 'cancelled' and s.ends_at > now()
                  union all
                  select b.id, c.part_id, tstzrange(b.starts_at - make_interval(mins => coalesce(r.setup_minutes, 0)),
                      b.ends_at + make_interval(mins => coalesce(r.clear_minutes, 0))), b.id
                  from %1$s.booking b join %1$s.space r on r.id = b.space_id join %1$s.space_cell c on c.space_id = r.id
                  where b.state in ('confirmed', 'used', 'no-show') and b.ends_at > now()),
                there as (
                  select o.thing_id, o.part_id, o.during, o.lane from %1$s.occupation o where upper(o.during) > now()
                    and not exists (select from %1$s.session s where s.id = o.thing_id and s.ends_at <= now())
                    and not exists (select from %1$s.booking b where b.id = o.thing_id and b.ends_at <= now()))
                select (select count(*) from (select * from said except select * from there) missing)
                  + (select count(*) from (select * from there except select * from said) more)
                """.formatted("centre_" + centre));
    }

    static long number(TestDatabase database, String sql) {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
