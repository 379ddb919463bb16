package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.exchange.Reconciliation;
import org.hearth.testing.TestIssuer;

/** A sensitive programme of its own at a centre, with one activity, and what headquarters reads of it. */
final class SensitiveProgramme {
    private static final String CENTRE = "apart";

    final World world;
    final Desk desk;
    final String name = "残障服务 " + UUID.randomUUID();
    final String id;
    final String activity;
    private final Reconciliation reconciliation;

    SensitiveProgramme(TestIssuer issuer, Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
        world = new World(issuer).open(CENTRE);
        desk = new Desk(world, CENTRE);
        id = desk.programme(name, true);
        activity = desk.activity("手作", id);
    }

    /** A closed session of its activity. */
    String held(LocalDate day, int heads) {
        return held(activity, day, heads);
    }

    String held(String of, LocalDate day, int heads) {
        String session = desk.session(of, day.atTime(9, 0));
        desk.tally(session, heads);
        desk.close(session, false).statusCode(200);
        return session;
    }

    ValidatableResponse change(String title, boolean sensitive) {
        int version = desk.request()
                .get("/api/centre/programmes?limit=200")
                .then()
                .extract()
                .jsonPath()
                .param("id", id)
                .getInt("items.find { it.id == id }.version");
        return desk.request()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("name", title, "sensitive", sensitive))
                .put("/api/centre/programmes/" + id)
                .then();
    }

    /** What headquarters' comparison answers of a period. */
    ValidatableResponse ask(String path, LocalDate from, LocalDate to) {
        return world.headquarters()
                .get("/api/headquarters/comparison" + path + "from=" + from + "&to=" + to)
                .then()
                .statusCode(200);
    }

    ValidatableResponse compare(LocalDate from, LocalDate to) {
        return ask("?q=" + CENTRE + "&", from, to);
    }

    ValidatableResponse sessions(LocalDate day) {
        return ask("/" + CENTRE + "/sessions?", day, day);
    }

    /** The lines of this programme that a period touches, as maps. */
    List<Map<String, Object>> lines(LocalDate from, LocalDate to) {
        return ask("/" + CENTRE + "/sensitive-lines?", from, to)
                .extract()
                .jsonPath()
                .param("id", id)
                .getList("items.findAll { it.programmeId == id }");
    }

    /** Of each of these lines its months, how many sessions and heads it tells, and whether it corrects. */
    List<List<Object>> told(LocalDate from, LocalDate to) {
        return lines(from, to).stream()
                .map(line -> Arrays.asList(
                        line.get("fromMonth"),
                        line.get("toMonth"),
                        line.get("sessions"),
                        line.get("heads"),
                        line.get("corrected")))
                .toList();
    }

    void untilVisits(LocalDate day, int visits) {
        World.until(
                () -> Integer.valueOf(visits).equals(compare(day, day).extract().path("items[0].visits")));
    }

    /** Lines are looked at when a day turns; reconciling does the same. */
    void months() {
        Reconciliation.Result result = reconciliation.reconcile(CENTRE);
        assertThat(result.centres()).isEqualTo(1);
        assertThat(result.failed()).isEmpty();
        assertThat(result.differences()).isZero();
    }
}
