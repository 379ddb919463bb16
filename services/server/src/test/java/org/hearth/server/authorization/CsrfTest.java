package org.hearth.server.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.server.AccountsInMemory;
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
        String cookie = signIn();
        assertThat(wire.send(get("/api/me", cookie)).body()).contains("\"role\":\"manager\"");

        Answer without = wire.send(space(cookie));
        assertThat(without.status()).isEqualTo(403);
        assertThat(without.problem()).isEqualTo("csrf-header-required");
        Answer with = wire.send(space(cookie).header("X-Hearth-Csrf", "1"));
        assertThat(with.status()).as(with.body()).isEqualTo(201);

        HttpResponse<InputStream> out = wire.exchange(get("/api/logout", cookie));
        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(out.headers().firstValue("location").orElseThrow()).startsWith(issuer.url() + "/logout");
    }

    private HttpRequest.Builder space(String cookie) {
        return wire.request(
                        "POST", "/api/centre/spaces", "application/json", "{\"name\":\"" + UUID.randomUUID() + "\"}")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Cookie", cookie);
    }

    private HttpRequest.Builder get(String path, String cookie) {
        HttpRequest.Builder request = wire.request("GET", path, "", "");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    /** The authorization code flow, the issuer's page aside. */
    private String signIn() {
        String alias = "centre_" + Cast.OURS;
        issuer.nextToSignIn(
                AccountsInMemory.idOf(Cast.email(Who.MANAGER, Cast.OURS)),
                alias,
                Cast.organisation(Who.MANAGER, Cast.OURS));
        HttpResponse<InputStream> asked = wire.exchange(get("/api/login", ""));
        assertThat(asked.statusCode()).isEqualTo(302);
        String query =
                URI.create(asked.headers().firstValue("location").orElseThrow()).getQuery();
        String state = query.replaceFirst(".*\\bstate=([^&]*).*", "$1");
        assertThat(query).contains("code_challenge=").contains("response_type=code");
        HttpResponse<InputStream> answered = wire.exchange(get("/api/login?code=good&state=" + state, cookies(asked)));
        assertThat(answered.statusCode()).isEqualTo(302);
        assertThat(answered.headers().allValues("set-cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("q_session")
                        .contains("HTTPOnly")
                        .contains("SameSite=Lax"));
        return cookies(answered);
    }

    private static String cookies(HttpResponse<InputStream> response) {
        return response.headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }
}
