package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days of a rule, local to the centre. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SeriesRuleTest {
    @FromPlatform
    TestIssuer issuer;

    private World world;

    @BeforeEach
    void centre() {
        Map<String, Object> toronto = World.centre("series_toronto");
        toronto.put("timeZone", "America/Toronto");
        world = new World(issuer).open("series_rules");
        world.open(List.of(toronto));
    }

    private ValidatableResponse seen(String centre, String starts, String ends, String rule) {
        return world.manager(centre)
                .queryParam("startsAt", starts)
                .queryParam("endsAt", ends)
                .queryParam("rule", rule)
                .get("/api/centre/session-series/preview")
                .then();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the first day need not be one of the rule's
                "2027-01-01 | FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3 | 2027-01-05,2027-01-07,2027-01-12",
                "2027-01-01 | FREQ=WEEKLY;BYDAY=TU;UNTIL=20270119 | 2027-01-05,2027-01-12,2027-01-19",
                // a moment says its day
                "2027-01-01 | FREQ=WEEKLY;BYDAY=TU;UNTIL=20270112T160000Z | 2027-01-05,2027-01-12",
                "2027-01-04 | FREQ=WEEKLY;INTERVAL=2;COUNT=3 | 2027-01-04,2027-01-18,2027-02-01",
                "2027-01-31 | FREQ=MONTHLY;COUNT=3 | 2027-01-31,2027-03-31,2027-05-31",
                "2027-01-01 | FREQ=MONTHLY;BYDAY=-1FR;COUNT=2 | 2027-01-29,2027-02-26",
                "2028-02-29 | FREQ=YEARLY;COUNT=1 | 2028-02-29",
                "2027-02-27 | FREQ=DAILY;COUNT=3 | 2027-02-27,2027-02-28,2027-03-01",
                "2028-02-28 | FREQ=DAILY;COUNT=3 | 2028-02-28,2028-02-29,2028-03-01",
            })
    void aRuleHasItsDays(String first, String rule, String days) {
        seen("series_rules", first + "T09:00", first + "T10:00", rule)
                .statusCode(200)
                .body("days.day", contains((Object[]) days.split(",")));
    }

    /** There is none on 29 February of most years: of four, three are too far ahead. */
    @Test
    void aLeapDayComesInLeapYearsAlone() {
        seen(
                        "series_rules",
                        "2027-01-01T09:00",
                        "2027-01-01T10:00",
                        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;UNTIL=20291001")
                .statusCode(200)
                .body("days.day", contains("2028-02-29"));
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=WEEKLY",
        "FREQ=HOURLY;COUNT=3",
        "FREQ=DAILY;BYHOUR=9;COUNT=3",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;COUNT=367",
        "FREQ=YEARLY;COUNT=5",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3",
        "FREQ=DAILY;UNTIL=20261231",
        "COUNT=3",
        "今天",
    })
    void whatIsNoRuleOfDatesIsRefused(String rule) {
        seen("series_rules", "2027-01-01T09:00", "2027-01-01T10:00", rule)
                .statusCode(400)
                .body("violations.field", contains("rule"));
    }

    @Test
    void aDayWithoutThatHourIsNamedAndTheOthersKeepTheirLocalTime() {
        // clocks go forward on 14 March 2027, at two
        seen("series_toronto", "2027-03-13T02:30", "2027-03-13T03:30", "FREQ=DAILY;COUNT=3")
                .statusCode(200)
                .body("free", equalTo(2))
                .body("days[1].why", equalTo("no-such-time"))
                .body("days[2].startsLocal", equalTo("02:30"));
        String activity = new Desk(world, "series_toronto").activity("晨练");
        Map<String, Object> body = Map.of(
                "session",
                Map.of("activityId", activity, "startsAt", "2027-03-13T02:30", "endsAt", "2027-03-13T03:30"),
                "rule",
                "FREQ=DAILY;COUNT=3");
        world.manager("series_toronto")
                .body(body)
                .post("/api/centre/session-series")
                .then()
                .statusCode(201)
                .body("done", equalTo(2))
                .body("left.why", contains("no-such-time"));
        List<String> starts = world.manager("series_toronto")
                .get("/api/centre/sessions?from=2027-03-13&to=2027-03-15")
                .path("items.startsAt");
        // 02:30 is half past seven before, and half past six after
        assertThat(starts).containsExactly("2027-03-13T07:30:00Z", "2027-03-15T06:30:00Z");
    }

    @Test
    void aDateOfWhichNothingIsSaidIsTakenAndOneThatIsNoneIsRefused() {
        String activity = new Desk(world, "series_rules").activity("书法");
        Map<String, Object> session =
                Map.of("activityId", activity, "startsAt", "2027-01-04T09:00", "endsAt", "2027-01-04T10:00");
        world.manager("series_rules")
                .body(Map.of(
                        "session",
                        session,
                        "rule",
                        "FREQ=WEEKLY;COUNT=2",
                        "days",
                        List.of(Map.of("day", "2027-01-05", "skip", true))))
                .post("/api/centre/session-series")
                .then()
                .statusCode(400)
                .body("violations.field", contains("days"));
        // EXDATE
        world.manager("series_rules")
                .body(Map.of(
                        "session",
                        session,
                        "rule",
                        "FREQ=WEEKLY;COUNT=3",
                        "days",
                        List.of(Map.of("day", "2027-01-11", "skip", true))))
                .post("/api/centre/session-series")
                .then()
                .statusCode(201)
                .body("done", equalTo(2))
                .body("left", hasSize(0));
    }
}
