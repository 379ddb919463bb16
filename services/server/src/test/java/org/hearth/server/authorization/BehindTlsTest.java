package org.hearth.server.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Map;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.Test;

/** Behind a proxy that speaks TLS: the server itself hears plain HTTP, and no browser may notice. */
@QuarkusTest
@TestProfile(BehindTlsTest.Tls.class)
@WithTestResource(PlatformResource.class)
class BehindTlsTest {
    public static final class Tls implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("HEARTH_PUBLIC_URL", "https://hearth.shequ.cn", "HEARTH_TRUSTED_PROXIES", "127.0.0.1");
        }
    }

    @FromPlatform
    TestIssuer issuer;

    @Test
    void everyCookieIsSecureAndTheIssuerComesBackByTls() {
        Wire wire = new Wire();
        HttpResponse<InputStream> asked = wire.exchange(wire.request("GET", "/api/login", "", "")
                .header("X-Forwarded-Host", "hearth.shequ.cn")
                .header("X-Forwarded-Proto", "https"));
        assertThat(Browser.location(asked)).contains("redirect_uri=https%3A%2F%2Fhearth.shequ.cn%2Fapi%2Flogin");
        assertThat(asked.headers().allValues("set-cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure").contains("HTTPOnly"));
    }

    @Test
    void aProxyThatSaysNothingChangesNothing() {
        Wire wire = new Wire();
        HttpResponse<InputStream> asked = wire.exchange(wire.request("GET", "/api/login", "", ""));
        assertThat(Browser.location(asked)).contains("redirect_uri=https%3A%2F%2F");
        assertThat(asked.headers().allValues("set-cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
    }

    @Test
    void aBrowserThatWasHereOnceAsksByTlsOnly() {
        Wire wire = new Wire();
        assertThat(wire.exchange(wire.request("GET", "/api/info", "", ""))
                        .headers()
                        .firstValue("strict-transport-security"))
                .hasValue("max-age=31536000");
    }
}
