package org.hearth.server.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearth.server.Management;
import org.hearth.testing.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Health, metrics and the description are for those who run the server. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ManagementPortTest {
    private static final Pattern LABEL = Pattern.compile("http_server_requests_seconds_count\\{.*uri=\"([^\"]*)\"");
    private static final int STRANGERS = 130;

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/ready", "/q/metrics", "/q/openapi", "/q", "/q/"})
    void thePortOfThePublicAnswersNothingOfIt(String path) {
        given().get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/ready", "/metrics", "/openapi"})
    void aPortOfItsOwnDoes(String path) {
        given().get(Management.url() + path).then().statusCode(200);
    }

    @Test
    void addressesNobodyKnowsShareOneLabel() {
        given().get("/api/info").then().statusCode(200);
        Set<String> before = labels();
        for (int i = 0; i < STRANGERS; i++) {
            given().get("/stranger-" + i);
            given().get("/stranger/" + i + "/x.php");
            given().get("/api/stranger-" + i);
            given().get("/api/centre/stranger-" + i);
            given().get("/api/centre/days/" + i + "-x");
            given().post("/api/stranger-" + i);
            given().request("STRANGE" + i, "/api/info");
        }
        Set<String> after = labels();
        after.removeAll(before);
        assertThat(after).hasSizeLessThan(8).noneMatch(label -> label.contains("stranger"));
        assertThat(labels()).contains("/api/info");
    }

    private static Set<String> labels() {
        return Pattern.compile("\n")
                .splitAsStream(given().get(Management.url() + "/metrics").asString())
                .map(LABEL::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
