package org.hearth.server;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who usually comes to what there is on a day, for the desk to offer first. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class RegularsTest {
    private static final LocalDate DAY =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(3);

    @FromPlatform
    TestIssuer issuer;

    private Desk desk;

    @BeforeEach
    void aCentreOfItsOwn() {
        World world = new World(issuer);
        world.openSince("2022-01-01", "regulars");
        desk = new Desk(world, "regulars");
    }

    private String session(String activity, int daysBefore) {
        return desk.session(activity, DAY.minusDays(daysBefore).atTime(9, 0));
    }

    private ValidatableResponse regulars() {
        return desk.request().get("/api/centre/regulars/" + DAY).then().statusCode(200);
    }

    @Test
    void whoCameMostOftenToTheActivityOfTheDayStandsFirst() {
        String tea = desk.activity("茶话");
        String chess = desk.activity("棋牌");
        String often = desk.resident("常来的");
        String lately = desk.resident("刚来过的");
        String once = desk.resident("来过一次的");
        String elsewhere = desk.resident("只下棋的");
        String longAgo = desk.resident("很久以前的");
        String slip = desk.resident("点错的");
        session(tea, 0);
        String first = session(tea, 30);
        String second = session(tea, 20);
        List.of(first, second).forEach(each -> desk.named(each, often));
        desk.named(first, once);
        desk.named(second, lately);
        desk.named(session(tea, 91), longAgo);
        desk.named(session(chess, 5), elsewhere);
        String wrong = desk.named(second, slip).extract().path("entry.id");
        desk.request()
                .body("{}")
                .post("/api/centre/attendance/" + wrong + "/void")
                .then()
                .statusCode(200);

        regulars()
                .body("activities", hasSize(1))
                .body("activities[0].activityId", equalTo(tea))
                .body("activities[0].residents.residentId", equalTo(List.of(often, lately, once)))
                .body("activities[0].residents.times", equalTo(List.of(2, 1, 1)));
    }

    @Test
    void aDayWithoutSessionsHasNone() {
        desk.request()
                .get("/api/centre/regulars/" + DAY.minusDays(1))
                .then()
                .statusCode(200)
                .body("activities", empty());
    }
}
