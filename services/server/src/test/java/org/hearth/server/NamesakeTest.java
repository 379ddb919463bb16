package org.hearth.server;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person entered twice is counted twice: whoever wants to be told is told, and nobody is kept from adding a second one of a name. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class NamesakeTest {
    @FromPlatform
    TestIssuer issuer;

    private Desk desk;
    private String name;

    @BeforeEach
    void aCentre() {
        World world = new World(issuer);
        world.openSince("2022-01-01", "namesakes");
        desk = new Desk(world, "namesakes");
        name = "陈阿姨" + UUID.randomUUID().toString().substring(0, 8);
    }

    private ValidatableResponse add(Map<String, Object> resident) {
        return desk.request().body(resident).post("/api/centre/residents").then();
    }

    private static Map<String, Object> ifUnknown(String name) {
        return Map.of("name", name, "simulated", false, "onlyIfUnknown", true);
    }

    private void areKnown(int count) {
        desk.request().get("/api/centre/residents?q=" + name).then().body("items", hasSize(count));
    }

    @Test
    void aKnownNameIsRefusedToWhoWantsToBeToldAndEnteredForWhoLooked() {
        add(ifUnknown(name)).statusCode(201);
        add(ifUnknown(" " + name + " ")).statusCode(409).body("type", endsWith("/already-exists"));
        areKnown(1);
        add(Map.of("name", name, "birthYear", 1951, "simulated", false)).statusCode(201);
        areKnown(2);
    }

    @Test
    void aListIsEnteredWholeOrNotAtAll() {
        add(ifUnknown(name)).statusCode(201);
        List<Map<String, Object>> list = List.of(ifUnknown(name + "的邻居"), ifUnknown(name));
        desk.request()
                .body(Map.of("residents", list))
                .post("/api/centre/residents/batch")
                .then()
                .statusCode(409);
        areKnown(1);
    }

    @Test
    void whoWasErasedIsNotKnown() {
        String id = add(ifUnknown(name)).extract().path("id");
        desk.request().header("If-Match", "\"0\"").delete("/api/centre/residents/" + id);
        add(ifUnknown(name)).statusCode(201);
    }
}
