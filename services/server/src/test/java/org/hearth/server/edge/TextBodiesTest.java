package org.hearth.server.edge;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.hearth.server.World;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request of one word is not made from a text that was not JSON. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class TextBodiesTest {
    @FromPlatform
    TestIssuer issuer;

    @ParameterizedTest
    @ValueSource(strings = {"/api/headquarters/centres/nowhere/suspend", "/api/headquarters/openings"})
    void textIsRefused(String path) {
        new World(issuer)
                .headquarters()
                .contentType(ContentType.TEXT)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\"x\"}")
                .post(path)
                .then()
                .statusCode(415)
                .body("status", equalTo(415));
    }
}
