package org.hearth.server.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.UUID;
import org.hearth.server.authorization.Api.Operation;
import org.hearth.server.authorization.Wire.Answer;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A browser sends its cookie whoever asks; so a write must also carry a header that only a page of ours can add. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class CsrfTest {
    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private Wire wire;
    private Cast cast;

    @BeforeEach
    void theWorldOfTheMatrix() {
        wire = new Wire();
        cast = Cast.of(issuer, database);
    }

    @Test
    void noWriteIsTakenWithoutBearerAndWithoutTheHeader() {
        assertThat(Api.running().operations()).filteredOn(Operation::isWrite).allSatisfy(operation -> {
            HttpRequest.Builder request = wire.request(
                            operation.method(),
                            operation.at(UUID.randomUUID().toString()),
                            operation.contentType(),
                            operation.contentType().isEmpty() ? "" : "{}")
                    .header("Idempotency-Key", UUID.randomUUID().toString());
            assertThat(wire.send(request).status()).as(operation.id()).isIn(401, 403);
        });
    }

    @Test
    void aSignedInBrowserWritesOnlyWithTheHeader() {
        Browser browser = new Browser(wire, issuer).signIn(Who.MANAGER, Cast.OURS);
        assertThat(browser.get("/api/me").body()).contains("\"role\":\"manager\"");

        Answer without = wire.send(space(browser));
        assertThat(without.status()).isEqualTo(403);
        assertThat(without.problem()).isEqualTo("csrf-header-required");
        Answer with = wire.send(space(browser).header("X-Hearth-Csrf", "1"));
        assertThat(with.status()).as(with.body()).isEqualTo(201);
    }

    @Test
    void aPageSendsFormsNowhereButHereAndSaysNothingOfTlsWithoutIt() {
        HttpHeaders headers =
                wire.exchange(wire.request("GET", "/api/info", "", "")).headers();
        assertThat(headers.firstValue("content-security-policy").orElseThrow())
                .contains("form-action 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-eval");
        assertThat(headers.firstValue("strict-transport-security")).isEmpty();
    }

    /** A script or a style has no policy of its own: a browser holds it to the page's. */
    @Test
    void aPageIsHeldToScriptsOfOursAndAnAnswerOfTheApiToNone() {
        assertThat(headersOf("/today").firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(headersOf("/api/info").firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'");
        HttpHeaders ofScript = headersOf("/assets/held-0a1b2c3d.js");
        assertThat(ofScript.firstValue("content-security-policy")).isEmpty();
        assertThat(ofScript.firstValue("x-content-type-options")).hasValue("nosniff");
    }

    private HttpHeaders headersOf(String path) {
        return wire.exchange(wire.request("GET", path, "", "")).headers();
    }

    private HttpRequest.Builder space(Browser browser) {
        return wire.request(
                        "POST", "/api/centre/spaces", "application/json", "{\"name\":\"" + UUID.randomUUID() + "\"}")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Cookie", browser.cookie());
    }
}
