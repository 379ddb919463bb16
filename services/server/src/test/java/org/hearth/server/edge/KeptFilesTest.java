package org.hearth.server.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hearth.server.World;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser may keep without asking again: what is named by its content, and nothing that a new version replaces. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class KeptFilesTest {
    private static final String KEPT = "public, immutable, max-age=31536000";

    @FromPlatform
    TestIssuer issuer;

    @Test
    void aFileNamedByItsContentIsKeptForGood() {
        given().get("/assets/held-0a1b2c3d.js").then().statusCode(200).header("Cache-Control", equalTo(KEPT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/index.html", "/today", "/contracts/018f3c6e-0000-7000-8000-000000000001", "/plain.svg"})
    void aPageAndAnythingThatKeepsItsNameIsAskedForEachTime(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-cache"))
                .header("Last-Modified", nullValue());
    }

    /** Kept, a missing piece would still be missing when the version that has it is back. */
    @Test
    void thatAFileIsMissingIsNotKept() {
        given().get("/assets/gone-0a1b2c3d.js").then().statusCode(404).header("Cache-Control", equalTo("no-store"));
    }

    @ParameterizedTest
    @CsvSource({"/api/info, 200", "/api/nowhere, 404"})
    void whatTheApiAnswersIsKeptByNobody(String path, int status) {
        given().get(path).then().statusCode(status).header("Cache-Control", equalTo("no-store"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/info", "/api/nowhere", "/"})
    void whatIsReadTravelsCompressed(String path) {
        given().header("Accept-Encoding", "gzip").get(path).then().header("Content-Encoding", equalTo("gzip"));
    }

    /** Also what only some may read. */
    @Test
    void whatAPersonReadsTravelsCompressed() {
        new World(issuer)
                .headquarters()
                .header("Accept-Encoding", "gzip")
                .get("/api/headquarters/centres")
                .then()
                .statusCode(200)
                .header("Content-Encoding", equalTo("gzip"));
    }
}
