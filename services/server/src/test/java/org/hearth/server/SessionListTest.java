package org.hearth.server;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.Test;

/** Lists of sessions as the screens ask for them. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SessionListTest {
    @FromPlatform
    TestIssuer issuer;

    @Test
    void whatWaitsToBeClosedIsFoundFromItsEndAloneAndPagesByCursor() {
        Desk desk = new Desk(new World(issuer).open("listing"), "listing");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String activity = desk.activity("太极");
        String first = desk.session(activity, today.minusDays(40).atTime(9, 0));
        String second = desk.session(activity, today.minusDays(2).atTime(9, 0));
        String coming = desk.session(activity, today.plusDays(1).atTime(9, 0));

        String cursor = desk.request()
                .get("/api/centre/sessions?state=planned&limit=1&to=" + today.minusDays(1))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(first))
                .extract()
                .path("nextCursor");
        desk.request()
                .get("/api/centre/sessions?state=planned&limit=5&to=" + today.minusDays(1) + "&cursor=" + cursor)
                .then()
                .body("items.id", hasItem(second))
                .body("items.id", not(hasItem(coming)))
                .body("nextCursor", nullValue());
        desk.request().get("/api/centre/sessions?cursor=tampered").then().statusCode(400);
    }
}
