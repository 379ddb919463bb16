package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
}
