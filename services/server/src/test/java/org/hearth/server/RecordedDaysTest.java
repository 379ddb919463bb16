package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.Test;

/**
 * Whether a day is recorded (product rule 1) is told in three places: headquarters' figures, the day's sheet, and what lacks before a
 * statement is published. They say the same of every kind of day.
 */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class RecordedDaysTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @FromPlatform
    TestIssuer issuer;

    private World world;
    private Desk desk;
    private String activity;

    @Test
    void figuresTheSheetAndAStatementsGapsAgree() {
        world = new World(issuer).open("told_thrice").agency("recordbridge", "official@recordbridge.example.org");
        desk = new Desk(world, "told_thrice");
        activity = desk.activity("太极");
        String sensitive = desk.activity("个案", desk.programme("个案服务", true));
        Map<LocalDate, Boolean> kinds = new TreeMap<>();
        LocalDate day = MONDAY;
        // nothing, and nobody said so
        kinds.put(day, false);
        // nothing, and staff said so
        kinds.put(state(day = day.plusDays(1)), true);
        kinds.put(planned(activity, day = day.plusDays(1)), false);
        kinds.put(closed(activity, day = day.plusDays(1)), true);
        kinds.put(cancelled(day = day.plusDays(1)), true);
        kinds.put(closed(sensitive, day = day.plusDays(1)), true);
        // a Sunday: the centre is closed
        kinds.put(closed(activity, day = day.plusDays(1)), false);
        kinds.put(closed(activity, planned(sensitive, day = day.plusDays(1))), false);
        kinds.put(closed(activity, cancelled(day = day.plusDays(1))), true);
        // stated, and then there was one after all
        kinds.put(planned(activity, state(day = day.plusDays(1))), false);
        kinds.put(cancelled(state(day = day.plusDays(1))), true);
        withdraw(state(day = day.plusDays(1)));
        kinds.put(day, false);

        String contract = contract();
        kinds.forEach((one, recorded) -> {
            World.until(() -> figures(one) == recorded);
            assertThat(gaps(contract, one)).as("gaps of %s", one).isEqualTo(recorded);
        });
        kinds.forEach((one, recorded) -> assertThat(desk.day(one).extract().<Boolean>path("recorded"))
                .as("sheet of %s", one)
                .isEqualTo(recorded));
        // what took place while the facility was closed is closed itself, and counts; the day is none of its open days
        desk.day(LocalDate.of(2026, 3, 8)).body("state.state", equalTo("outside-hours"));
    }

    private LocalDate planned(String of, LocalDate day) {
        desk.session(of, day.atTime(9, 0));
        return day;
    }

    private LocalDate closed(String of, LocalDate day) {
        desk.close(desk.session(of, day.atTime(11, 0)), true).statusCode(200);
        return day;
    }

    private LocalDate cancelled(LocalDate day) {
        desk.act(desk.session(activity, day.atTime(14, 0)), "cancel").statusCode(200);
        return day;
    }

    private LocalDate state(LocalDate day) {
        desk.request()
                .body(Map.of("days", List.of(day.toString()), "reason", "当天未安排活动", "simulated", false))
                .post("/api/centre/days/statements")
                .then()
                .statusCode(201);
        return day;
    }

    private void withdraw(LocalDate day) {
        desk.request()
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "补登了一场"))
                .post("/api/centre/days/" + day + "/statement/withdraw")
                .then()
                .statusCode(200);
    }

    private String contract() {
        String id = desk.create(
                "/api/centre/contracts",
                Map.ofEntries(
                        Map.entry("agency", "recordbridge"),
                        Map.entry("number", "R-1"),
                        Map.entry("title", "为老综合服务"),
                        Map.entry("starts", "2026-01-01"),
                        Map.entry("ends", "2026-12-31"),
                        Map.entry("amountMinor", 1_000),
                        Map.entry("currency", "CNY"),
                        Map.entry("procurement", "tender"),
                        Map.entry("indicators", List.of(Map.of("kind", "visits", "target", 100))),
                        Map.entry("activityIds", List.of(activity)),
                        Map.entry("simulated", false)));
        desk.request()
                .header("If-Match", "\"1\"")
                .post("/api/centre/contracts/" + id + "/publish")
                .then()
                .statusCode(200);
        return id;
    }

    private boolean figures(LocalDate day) {
        return Integer.valueOf(1)
                .equals(world.headquarters()
                        .get("/api/headquarters/comparison?q=told_thrice&from=" + day + "&to=" + day)
                        .path("items[0].recordedDays"));
    }

    private boolean gaps(String contract, LocalDate day) {
        JsonPath gaps = desk.request()
                .get("/api/centre/contracts/" + contract + "/statements/preview?from=" + day + "&to=" + day)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return gaps.getInt("gaps.openDays") == 1 && gaps.getInt("gaps.missingDays") == 0;
    }
}
