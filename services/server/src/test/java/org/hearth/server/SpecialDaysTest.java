package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several days of which the same is said: each is a day of its own, and all are had or none. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SpecialDaysTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String DAYS = "/api/centre/opening/special-days";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private Desk desk;

    @BeforeEach
    void aCentre() {
        desk = new Desk(new World(issuer).open("several_days"), "several_days");
    }

    private ValidatableResponse said(String key, List<LocalDate> days) {
        return World.keyed(key, desk.request())
                .body(Map.of(
                        "days",
                        days.stream().map(LocalDate::toString).toList(),
                        "hours",
                        List.of(),
                        "kind",
                        "holiday",
                        "reason",
                        "元旦"))
                .post(DAYS + "/several")
                .then();
    }

    private ValidatableResponse said(LocalDate... days) {
        return said(UUID.randomUUID().toString(), List.of(days));
    }

    private ValidatableResponse listed(LocalDate from, LocalDate to) {
        return desk.request().get(DAYS + "?from=" + from + "&to=" + to).then();
    }

    @Test
    void eachIsADayOfItsOwnWithItsOwnAct() {
        LocalDate first = TODAY.plusDays(100);
        List<String> ids = said(first.plusDays(1), first, first.plusDays(4), first)
                .statusCode(201)
                .body(
                        "items.day",
                        contains(
                                first.toString(),
                                first.plusDays(1).toString(),
                                first.plusDays(4).toString()))
                .body("items.reason", contains("元旦", "元旦", "元旦"))
                .extract()
                .path("items.id");
        assertThat(ids).doesNotHaveDuplicates();
        for (String id : ids) {
            desk.request().get(DAYS + "/" + id + "/history").then().body("items.act", contains("create"));
        }
        desk.request()
                .header("If-Match", "\"0\"")
                .delete(DAYS + "/" + ids.get(1))
                .then()
                .statusCode(200);
        listed(first, first.plusDays(4))
                .body("items.day", contains(first.toString(), first.plusDays(4).toString()));
    }

    @Test
    void sentAgainItIsSaidOnce() {
        LocalDate first = TODAY.plusDays(120);
        String key = UUID.randomUUID().toString();
        List<LocalDate> days = List.of(first, first.plusDays(1));
        List<String> ids = said(key, days).statusCode(201).extract().path("items.id");
        said(key, days).statusCode(201).body("items.id", equalTo(ids));
    }

    @Test
    void noneIsHadWhereOneCannotBeAndItIsNamed() {
        LocalDate first = TODAY.plusDays(140);
        said(first.plusDays(2)).statusCode(201);
        said(first, first.plusDays(1), first.plusDays(2))
                .statusCode(409)
                .body("violations[0].field", equalTo("days"))
                .body(
                        "violations[0].messages.'zh-CN'",
                        allOf(
                                containsString(first.plusDays(2).toString()),
                                not(containsString(first.plusDays(1).toString()))));
        listed(first, first.plusDays(1)).body("items", empty());

        LocalDate old = TODAY.minusDays(93);
        said(first, old)
                .statusCode(400)
                .body("violations[0].field", equalTo("days"))
                .body("violations[0].messages.'zh-CN'", containsString(old.toString()));
        said(first, TODAY.plusYears(3).plusDays(1)).statusCode(400);
        listed(first, first).body("items", empty());
    }

    @Test
    void aDayWithoutAProfileIsNamed() throws SQLException {
        LocalDate before = TODAY.minusDays(80);
        try (var connection = database.superuser("hearth");
                var statement = connection.createStatement()) {
            statement.execute("update registry.centre_profile set valid = daterange('%s', null) where centre = '%s'"
                    .formatted(before.plusDays(1), "several_days"));
        }
        said(before, before.plusDays(1))
                .statusCode(400)
                .body("violations[0].field", equalTo("days"))
                .body(
                        "violations[0].messages.'zh-CN'",
                        allOf(
                                containsString(before.toString()),
                                not(containsString(before.plusDays(1).toString()))));
        listed(before, before.plusDays(1)).body("items", empty());
    }

    @Test
    void atMostAQuarterAtOnce() {
        LocalDate first = TODAY.plusDays(200);
        said(UUID.randomUUID().toString(), first.datesUntil(first.plusDays(93)).toList())
                .statusCode(400)
                .body("violations[0].field", equalTo("days"));
        said(UUID.randomUUID().toString(), List.of()).statusCode(400);
    }
}
