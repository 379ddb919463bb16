package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.Test;

/** Centres are opened one by one; suspended ones are shut. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class OpeningTest {
    @FromPlatform
    TestIssuer issuer;

    @Test
    void aCentreIsOpenedAndItsManagerMayComeIn() {
        World world = new World(issuer).open("opening_a");

        world.manager("opening_a")
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("organisation.slug", equalTo("opening_a"))
                .body("role", equalTo("manager"));
    }

    @Test
    void aSlugIsGivenOnce() {
        World world = new World(issuer).open("opening_b");

        world.headquarters()
                .body(World.centre("opening_b"))
                .post("/api/headquarters/openings")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://hearth.dev/problems/already-exists"));
    }

    @Test
    void aSuspendedCentreIsRefusedEvenWithAValidToken() {
        World world = new World(issuer).open("opening_c");
        assertThat(world.manager("opening_c").get("/api/me").<String>path("role"))
                .isEqualTo("manager");

        world.headquarters()
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "年度检修"))
                .post("/api/headquarters/centres/opening_c/suspend")
                .then()
                .statusCode(200)
                .body("centre.state", equalTo("suspended"));
        world.headquarters()
                .get("/api/headquarters/centres/opening_c/history")
                .then()
                .body("items[0].act", equalTo("suspend"))
                .body("items[0].reason", equalTo("年度检修"));

        World.until(() -> world.manager("opening_c").get("/api/me").path("role") == null);
    }

    /** Why it was suspended, or reopened, stands in its history; an open centre has nothing to explain. */
    @Test
    void whatIsReopenedHasNoNoteOfItsSuspension() {
        World world = new World(issuer).open("opening_g");
        for (String turn : List.of("suspend", "reopen")) {
            int version = world.headquarters()
                    .get("/api/headquarters/centres/opening_g")
                    .path("version");
            world.headquarters()
                    .header("If-Match", "\"" + version + "\"")
                    .body(Map.of("reason", "消防改造"))
                    .post("/api/headquarters/centres/opening_g/" + turn)
                    .then()
                    .statusCode(200)
                    .body("centre.stateNote", equalTo(turn.equals("suspend") ? "消防改造" : ""));
        }
    }

    @Test
    void whatIsWrongIsNamedByItsField() {
        Map<String, Object> request = World.centre("opening_d");
        request.put("timeZone", "Mars/Olympus");

        new World(issuer)
                .headquarters()
                .body(request)
                .post("/api/headquarters/openings")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("timeZone"));
    }

    @Test
    void aSlugThatIsAWordOfTheAddressesIsRefused() {
        World world = new World(issuer);
        world.headquarters()
                .body(World.centre("export"))
                .post("/api/headquarters/openings")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("slug"));
    }

    @Test
    void everyFieldThatIsMissingIsNamedInTwoLanguages() {
        new World(issuer)
                .headquarters()
                .body("{\"simulated\":false,\"slug\":\"Not A Slug\",\"floorAreaM2\":0}")
                .post("/api/headquarters/openings")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItems("slug", "name", "managerEmail", "floorAreaM2"))
                .body("violations.find { it.field == 'name' }.messages.'zh-CN'", equalTo("请填写此项。"))
                .body("violations.find { it.field == 'floorAreaM2' }.messages.en", equalTo("Must be 1 or more."));
    }

    /** The identity provider takes none with an underscore in its domain, and says so only when the centre is half open. */
    @Test
    void anAddressThatTheSignInServiceWouldNotTakeIsRefusedBesideItsField() {
        World world = new World(issuer);
        for (String wrong :
                List.of("manager@opening_e.example.org", "manager@_opening.example.org", "manager@opening_")) {
            Map<String, Object> request = World.centre("opening_e");
            request.put("managerEmail", wrong);
            world.headquarters()
                    .body(request)
                    .post("/api/headquarters/openings")
                    .then()
                    .statusCode(400)
                    .body("violations.field", equalTo(List.of("managerEmail")))
                    .body("violations[0].messages.'zh-CN'", equalTo("请填写有效的邮箱地址，如 name@example.org；@ 之后不能有下划线。"))
                    .body(
                            "violations[0].messages.en",
                            equalTo(
                                    "Give a valid e-mail address, such as name@example.org; no underscore after the @."));
        }
    }

    /** A hint: whoever signs in already is appointed without being asked. Of whom it is nothing is told. */
    @Test
    void thatSomebodySignsInWithTheManagersAddressAlreadyIsAHintAndNoMore() {
        World world = new World(issuer);
        world.open("opening_f");

        hints(world, "nobody@opening-f.example.org").body("managerKnown", equalTo(false));
        hints(world, World.managerOf("opening_f").toUpperCase(java.util.Locale.ROOT))
                .body("", equalTo(Map.of("managerKnown", true)));
        hints(world, "no address").statusCode(400);
    }

    private static ValidatableResponse hints(World world, String email) {
        return world.headquarters()
                .queryParam("managerEmail", email)
                .get("/api/headquarters/openings/hints")
                .then();
    }
}
