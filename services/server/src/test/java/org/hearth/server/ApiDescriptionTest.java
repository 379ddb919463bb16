package org.hearth.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearth.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** The committed description of the API is the API's. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ApiDescriptionTest {
    private static final Path BUILT = Path.of("target", "openapi", "openapi.yaml");
    private static final Path COMMITTED = Path.of("..", "..", "docs", "api", "openapi.yaml");

    @Test
    void theCommittedDescriptionIsWhatWasBuilt() throws IOException {
        assertThat(Files.readString(COMMITTED))
                .as("docs/api/openapi.yaml is out of date: copy services/server/target/openapi/openapi.yaml over it")
                .isEqualTo(Files.readString(BUILT));
    }

    @Test
    void whatMayBeNullIsSaidAndWhatIsAlwaysThereIsRequired() {
        String api = given().get(Management.url() + "/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var row = io.restassured.path.json.JsonPath.from(api).setRootPath("components.schemas.CentreRow");

        assertThat(row.getList("required", String.class)).contains("rank", "visits");
        assertThat(row.getList("properties.rank.type", String.class)).contains("null");
        assertThat(row.getString("properties.visits.type")).doesNotContain("null");
    }
}
