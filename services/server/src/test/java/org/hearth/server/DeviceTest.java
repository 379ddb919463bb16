package org.hearth.server;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A desk's device that is lost with taps on it is seen: who used it last, when, and how many it held. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class DeviceTest {
    private static final String DESK = "desk@device.example.org";

    @FromPlatform
    TestIssuer issuer;

    private World world;
    private Desk desk;
    private final String mark = UUID.randomUUID().toString();

    @BeforeEach
    void aCentre() {
        world = new World(issuer);
        world.open("device");
        desk = new Desk(world, "device");
        desk.request()
                .body(Map.of("name", "前台小林", "email", DESK, "role", "front-desk"))
                .post("/api/centre/staff");
        world.accept(DESK);
    }

    private ValidatableResponse report(int taps, @Nullable String oldest) {
        Map<String, Object> body = new HashMap<>(Map.of("mark", mark, "label", "Chrome · Windows", "taps", taps));
        if (oldest != null) {
            body.put("oldestAt", oldest);
        }
        return world.as(DESK, "centre_device")
                .body(body)
                .post("/api/centre/devices")
                .then();
    }

    private ValidatableResponse listed() {
        return desk.request().get("/api/centre/devices").then().statusCode(200);
    }

    @Test
    void aManagerSeesWhoUsedItLastWhenAndHowManyTapsItHeld() {
        report(0, null).statusCode(201).body("oldestAt", nullValue());
        String first = "items.find { it.mark == '" + mark + "' }.";
        report(3, "2026-03-02T01:00:00Z").statusCode(201);

        listed().body(first + "taps", equalTo(3))
                .body(first + "oldestAt", equalTo("2026-03-02T01:00:00Z"))
                .body("items.findAll { it.mark == '" + mark + "' }", hasSize(1));
        desk.request()
                .get("/api/centre/acts?limit=200")
                .then()
                .body(
                        "items.findAll { it.object == 'device' && it.title == 'Chrome · Windows' }.act",
                        hasItem("create"));
    }

    @Test
    void whoeverOnlyWorksAtTheDeskSeesNoList() {
        world.as(DESK, "centre_device").get("/api/centre/devices").then().statusCode(403);
    }

    @Test
    void oneThatIsTakenOffTheListLeavesAnActAndMayComeBack() {
        report(2, "2026-03-02T01:00:00Z").statusCode(201);
        String found = "items.find { it.mark == '" + mark + "' }.";
        String id = listed().extract().path(found + "id");
        int version = listed().extract().path(found + "version");
        desk.request()
                .header("If-Match", "\"" + version + "\"")
                .delete("/api/centre/devices/" + id)
                .then()
                .statusCode(200)
                .body("taps", equalTo(2));
        listed().body("items.mark", not(hasItem(mark)));
        desk.request()
                .get("/api/centre/acts?limit=200")
                .then()
                .body(
                        "items.find { it.objectId == '" + id + "' && it.act == 'delete' }.toString()",
                        containsString("taps"));

        report(2, "2026-03-02T01:00:00Z").statusCode(201);
        listed().body("items.mark", hasItem(mark));
    }
}
