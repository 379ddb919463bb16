package org.hearth.server;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page that shows one organisation writes into no other, whatever another window switched to. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ShownOrganisationTest {
    private static final String SPACES = "/api/centre/spaces";
    private static final Map<String, Object> HALL = Map.of("name", "大厅", "areaM2", 120, "capacity", 80);

    @FromPlatform
    TestIssuer issuer;

    private World world;

    @BeforeEach
    void centres() {
        world = new World(issuer).open("shown_a", "shown_b");
    }

    private RequestSpecification showing(String alias) {
        return world.manager("shown_b").header(ShownOrganisation.HEADER, alias);
    }

    @Test
    void aPageOfAnotherOrganisationIsRefusedAndNothingIsWritten() {
        showing("centre_shown_a")
                .body(HALL)
                .post(SPACES)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("https://hearth.dev/problems/other-organisation"))
                .body("messages.zh-CN.title", equalTo("已切换到其他机构"))
                .body("messages.zh-CN.detail", containsString("您已切换到“"))
                .body("messages.en.detail", containsString("You have switched to “"));
        world.manager("shown_b").get(SPACES).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void itReadsNothingEither() {
        showing("centre_shown_a").get(SPACES).then().statusCode(409);
        world.manager("shown_b")
                .queryParam("shown", "centre_shown_a")
                .get(SPACES)
                .then()
                .statusCode(409);
    }

    @Test
    void aPageOfTheOrganisationSignedInForGoesOnAndSoDoesWhoSaysNothing() {
        showing("centre_shown_b").get(SPACES).then().statusCode(200);
        world.manager("shown_b")
                .queryParam("shown", "centre_shown_b")
                .get(SPACES)
                .then()
                .statusCode(200);
        world.manager("shown_b").get(SPACES).then().statusCode(200);
    }

    /** The header compares; it never chooses. */
    @Test
    void sayingAnOrganisationOpensNoDoor() {
        world.manager("shown_a")
                .header(ShownOrganisation.HEADER, "headquarters")
                .get("/api/headquarters/centres")
                .then()
                .statusCode(409);
    }
}
