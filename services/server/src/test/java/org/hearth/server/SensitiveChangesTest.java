package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.exchange.Reconciliation;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is marked, renamed or moved later: what was read by itself never enters a line, nor the reverse. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SensitiveChangesTest {
    @FromPlatform
    TestIssuer issuer;

    @Inject
    Reconciliation reconciliation;

    private SensitiveProgramme programme;

    @BeforeEach
    void aSensitiveProgramme() {
        programme = new SensitiveProgramme(issuer, reconciliation);
    }

    @Test
    void aMarkSetLaterWithdrawsWhatTheDoorHoldsAndTakenAwayBringsItBack() {
        LocalDate day = LocalDate.of(2026, 7, 6);
        programme.change(programme.name, false).statusCode(200);
        programme.held(day, 11);
        programme.held(day.plusDays(1), 4);
        programme.untilVisits(day, 11);
        programme.untilVisits(day.plusDays(1), 4);
        programme.sessions(day).body("items.programme", hasItem(programme.name));
        assertThat(programme.lines(day, day)).isEmpty();

        programme.change(programme.name, true).statusCode(200);
        programme.untilVisits(day, 0);
        programme.sessions(day).body("items.programme", not(hasItem(programme.name)));
        programme.months();
        assertThat(programme.lines(day, day))
                .as("of sessions that are known by themselves")
                .isEmpty();
        programme.held(day.plusDays(2), 6);
        programme.held(day.plusDays(3), 7);
        programme.months();
        assertThat(programme
                        .told(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31))
                        .getFirst())
                .isEqualTo(List.of("2026-07-01", "2026-07-01", 2, 13, false));

        programme.change(programme.name, false).statusCode(200);
        programme.untilVisits(day, 11);
        World.until(() -> programme.lines(day, day).isEmpty());
        programme.months();
    }

    /** The line of 2 sessions and 14 heads would say 3 to whoever has read the 11. */
    @Test
    void whatWasReadBeforeTheMarkWasSetNeverEntersALine() {
        LocalDate day = LocalDate.of(2026, 8, 17);
        programme.change(programme.name, false).statusCode(200);
        programme.held(day, 11);
        programme.untilVisits(day, 11);
        programme.change(programme.name, true).statusCode(200);
        programme.held(day.plusDays(1), 3);
        programme.months();
        assertThat(programme.lines(day, day)).isEmpty();

        programme.held(day.plusDays(2), 4);
        programme.months();
        assertThat(sessionsAndHeads(day)).containsExactly(2, 7);
    }

    /** Cancelled, it told nobody how many came; what it holds once it is held after all belongs to the line. */
    @Test
    void aSessionCancelledAndRestoredBeforeTheMarkWasSetEntersTheLineWhenItIsHeld() {
        LocalDate day = LocalDate.of(2026, 1, 12);
        programme.change(programme.name, false).statusCode(200);
        String session = programme.desk.session(programme.activity, day.atTime(9, 0));
        programme.desk.act(session, "cancel").statusCode(200);
        World.until(() ->
                List.of("cancelled").equals(programme.sessions(day).extract().path("items.state")));
        programme.desk.act(session, "reopen").statusCode(200);

        programme.change(programme.name, true).statusCode(200);
        programme.desk.tally(session, 6).statusCode(201);
        programme.desk.close(session, false).statusCode(200);
        programme.held(day.plusDays(1), 7);
        programme.months();
        assertThat(sessionsAndHeads(day)).containsExactly(2, 13);
    }

    @Test
    void aTitleChangedInTheCatalogueIsFollowed() {
        LocalDate day = LocalDate.of(2026, 8, 3);
        programme.held(day, 5);
        programme.held(day, 5);
        String ordinary = programme.desk.activity("旧名");
        programme.held(ordinary, day, 7);
        programme.months();

        programme.change(programme.name + " 新名", true).statusCode(200);
        int version = programme
                .desk
                .request()
                .get("/api/centre/activities?q=旧名")
                .then()
                .extract()
                .jsonPath()
                .param("id", ordinary)
                .getInt("items.find { it.id == id }.version");
        String of = programme
                .desk
                .request()
                .get("/api/centre/activities?q=旧名")
                .then()
                .extract()
                .jsonPath()
                .param("id", ordinary)
                .getString("items.find { it.id == id }.programmeId");
        programme
                .desk
                .request()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("title", "改过的名字", "programmeId", of))
                .put("/api/centre/activities/" + ordinary)
                .then()
                .statusCode(200);

        World.until(() -> (programme.name + " 新名")
                .equals(programme.lines(day, day).getFirst().get("programme")));
        World.until(() -> "改过的名字".equals(programme.sessions(day).extract().path("items[0].title")));
        programme.months();
    }

    /** What the first line of the month of a day tells. */
    private List<Object> sessionsAndHeads(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        return programme
                .told(month, month.plusMonths(1).minusDays(1))
                .getFirst()
                .subList(2, 4);
    }

    /** Gives an activity that nobody changed yet another programme. */
    private ValidatableResponse moveActivity(String id, String title, String to) {
        return programme
                .desk
                .request()
                .header("If-Match", "\"0\"")
                .body(Map.of("title", title, "programmeId", to))
                .put("/api/centre/activities/" + id)
                .then();
    }

    /** Moved out, its sessions would be exact, and what is left of the published line could be worked out. */
    @Test
    void anActivityWithRecordsIsNotMovedOutOfASensitiveProgramme() {
        programme.held(LocalDate.of(2026, 9, 1), 3);

        moveActivity(programme.activity, "手作", programme.desk.programme("普通 " + UUID.randomUUID(), false))
                .statusCode(409);
    }

    /** One programme's line less the other's would be the one session that stayed behind. */
    @Test
    void anActivityWithRecordsIsNotMovedFromOneSensitiveProgrammeToAnother() {
        LocalDate day = LocalDate.of(2026, 9, 7);
        programme.held(day, 3);
        programme.held(day.plusDays(1), 3);
        programme.held(day.plusDays(2), 4);
        programme.held(programme.desk.activity("陶艺", programme.id), day, 2);
        programme.months();
        assertThat(sessionsAndHeads(day)).containsExactly(4, 12);

        moveActivity(programme.activity, "手作", programme.desk.programme("康复 " + UUID.randomUUID(), true))
                .statusCode(409)
                .body("detail", containsString("另一板块新建活动"));
    }

    /** Read session by session before, it would leave in the line what only the other session can be. */
    @Test
    void anActivityWithRecordsIsNotMovedIntoASensitiveProgramme() {
        LocalDate day = LocalDate.of(2026, 9, 14);
        programme.held(day, 3);
        String ordinary = programme.desk.activity("散步");
        programme.held(ordinary, day, 8);

        moveActivity(ordinary, "散步", programme.id).statusCode(409);
        String planned = programme.desk.activity("读报");
        programme.desk.session(planned, day.atTime(15, 0));
        moveActivity(planned, "读报", programme.id).statusCode(200);
    }

    /** As with its activity, so with a session by itself, when its attendance was voided for it. */
    @Test
    void aSessionThatEverHadRecordsIsNotMovedIntoOrOutOfASensitiveProgramme() {
        LocalDate day = LocalDate.of(2026, 9, 21);
        String ordinary = programme.desk.activity("棋牌");
        String elsewhere = programme.desk.activity("倾谈", programme.desk.programme("心理 " + UUID.randomUUID(), true));
        String apart = programme.held(day, 5);
        String plain = programme.held(ordinary, day, 5);
        for (String session : List.of(apart, plain)) {
            programme.desk.act(session, "reopen").statusCode(200);
            programme.desk.voidAll(session);
        }

        programme.desk.move(apart, ordinary, day.atTime(9, 0)).statusCode(409).body("detail", containsString("敏感服务"));
        programme.desk.move(apart, elsewhere, day.atTime(9, 0)).statusCode(409);
        programme.desk.move(plain, programme.activity, day.atTime(9, 0)).statusCode(409);
        programme
                .desk
                .move(plain, programme.desk.activity("茶艺"), day.atTime(9, 0))
                .statusCode(200);
        programme
                .desk
                .move(apart, programme.desk.activity("编织", programme.id), day.atTime(9, 0))
                .statusCode(200);
    }
}
