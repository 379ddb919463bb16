package org.hearth.server;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one shift tells the next is there until somebody says that they read it. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class HandOverTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String PATH = "/api/centre/hand-overs";

    @FromPlatform
    TestIssuer issuer;

    private World world;
    private Desk desk;

    @BeforeEach
    void aCentre() {
        world = new World(issuer).open("handing", "handing_other");
        desk = new Desk(world, "handing");
    }

    @Test
    void itWaitsUntilSomebodyReadIt() {
        String id = desk.create(PATH, Map.of("day", TODAY.toString(), "words", "空调漏水，已报修", "urgent", true));
        desk.request()
                .get(PATH + "?unseen=true")
                .then()
                .body("items.id", hasItem(id))
                .body("items[0].urgent", equalTo(true))
                .body("items[0].by", notNullValue());
        desk.request()
                .header("If-Match", "\"0\"")
                .post(PATH + "/" + id + "/seen")
                .then()
                .statusCode(200)
                .body("seenBy", notNullValue());
        desk.request()
                .header("If-Match", "\"1\"")
                .post(PATH + "/" + id + "/seen")
                .then()
                .statusCode(409);
        desk.request().get(PATH + "?unseen=true").then().body("items", empty());
        new Desk(world, "handing_other").request().get(PATH).then().body("items", empty());
    }

    /** They may name people, so no act repeats them. */
    @Test
    void itsWordsStandInNoAct() {
        desk.create(PATH, Map.of("day", TODAY.plusDays(1).toString(), "words", "张阿姨的伞在柜子里", "urgent", false));
        desk.request()
                .get("/api/centre/acts?object=hand-over")
                .then()
                .body("items[0].act", equalTo("create"))
                .body("items[0].after.words", nullValue());
        desk.request()
                .body(Map.of("day", TODAY.plusDays(2).toString(), "words", "太早", "urgent", false))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("violations.field", contains("day"));
    }

    @Test
    void closingADayWritesItInTheSameBreath() {
        LocalDate day = TODAY.minusDays(1);
        desk.request()
                .body(Map.of(
                        "noSessions", true, "simulated", false, "handOver", Map.of("words", "钥匙在前台", "urgent", false)))
                .post("/api/centre/closings/" + day)
                .then()
                .statusCode(201);
        desk.request().get(PATH + "?from=" + day + "&to=" + day).then().body("items.words", contains("钥匙在前台"));
    }
}
