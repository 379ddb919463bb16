package org.hearth.server.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hearth.server.World;
import org.hearth.server.authorization.Wire.Answer;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.hearth.testing.TestIssuer.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sign-in lives as long as its session at the identity provider, outlives an outage there, and dies with a way back. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SignInTest {
    /** An ID token that is over as soon as the test has gone on. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private Wire wire;
    private Cast cast;
    private Browser browser;

    @BeforeEach
    void theWorldOfTheMatrix() {
        wire = new Wire();
        cast = Cast.of(issuer, database);
        browser = new Browser(wire, issuer);
    }

    @AfterEach
    void theIssuerComesBack() {
        issuer.be(State.WELL);
    }

    private void signInAndLetItExpire() throws InterruptedException {
        browser.signIn(Who.MANAGER, Cast.OURS, SHORT);
        Thread.sleep(SHORT.plusMillis(500));
    }

    @Test
    void aSignInIsRenewedWithoutAWord() throws InterruptedException {
        signInAndLetItExpire();
        int before = issuer.calls("token");
        assertThat(browser.get("/api/me").body()).contains("\"role\":\"manager\"");
        assertThat(issuer.calls("token")).isEqualTo(before + 1);
        assertThat(browser.get("/api/me").status()).isEqualTo(200);
        assertThat(issuer.calls("token")).isEqualTo(before + 1);
    }

    @Test
    void whenTheSessionEndedThePersonIsNotSignedInAndTheCookieIsGone() throws InterruptedException {
        signInAndLetItExpire();
        issuer.be(State.SESSIONS_ENDED);
        Answer me = browser.get("/api/me");
        assertThat(me.status()).isEqualTo(401);
        assertThat(me.problem()).isEqualTo("not-signed-in");
        assertThat(browser.hasSession()).isFalse();
        issuer.be(State.WELL);
        assertThat(browser.signIn(Who.MANAGER, Cast.OURS).get("/api/me").status())
                .isEqualTo(200);
    }

    @Test
    void aPageThatBringsNoSignInIsToldThatNobodyIsHereAndAProgramIsRefused() {
        Answer page = browser.get("/api/me");
        assertThat(page.status()).isEqualTo(204);
        assertThat(wire.send(wire.request("GET", "/api/me", "", "")).status()).isEqualTo(401);
        assertThat(browser.get("/api/centre/staff").status()).isNotEqualTo(204);
    }

    @Test
    void whenTheSessionEndedSigningInLeadsToTheIssuersPage() throws InterruptedException {
        signInAndLetItExpire();
        issuer.be(State.SESSIONS_ENDED);
        assertThat(Browser.location(browser.page("/api/login?returnTo=/today"))).startsWith(issuer.url() + "/auth");
        assertThat(browser.hasSession()).isFalse();
    }

    @Test
    void aCookieOfAnotherKeyIsGoneAndSigningInWorks() {
        for (String content : List.of(ofAnotherKey(), "garbage", "a.b.c.d.e", "x")) {
            browser.corruptSession(content);
            Answer me = browser.get("/api/me");
            assertThat(me.status()).as(content).isEqualTo(401);
            assertThat(me.problem()).as(content).isEqualTo("not-signed-in");
            assertThat(browser.hasSession()).as(content).isFalse();
            browser.corruptSession(content);
            assertThat(Browser.location(browser.page("/api/login"))).startsWith(issuer.url() + "/auth");
            assertThat(browser.hasSession()).as(content).isFalse();
        }
        assertThat(browser.signIn(Who.MANAGER, Cast.OURS).get("/api/me").status())
                .isEqualTo(200);
    }

    /** A whole cookie of five parts, as the server makes them, whose key nobody has any more. */
    private static String ofAnotherKey() {
        return "eyJhbGciOiJBMjU2R0NNS1ciLCJlbmMiOiJBMjU2R0NNIiwiaXYiOiJyeFZfMTBVYkFBTkRYd0dfIiwidGFnIjoiNkdrTDhXT0V"
                + "pY2U2UUV2Y3JZbTNJZyJ9.bmCh5U3T6uM8O_qN0xVwVQ5R4z2nBq8o8WmQ3o3U0aY.8mJ4K7Yk1c9nq2aX"
                + ".5cQm0b8Y3xk2Zl1p7sN4vA.4Vb0Wm7q2Xn9Zl3k8sP1cA";
    }

    @Test
    void anIssuerThatIsAwayHangsOrIsBrokenIsAnOutageAndTheSignInOutlivesIt() throws InterruptedException {
        signInAndLetItExpire();
        for (State state : List.of(State.AWAY, State.BROKEN, State.HANGING)) {
            issuer.be(state);
            long began = System.nanoTime();
            Answer me = browser.get("/api/me");
            assertThat(me.status()).as(state.name()).isEqualTo(503);
            assertThat(me.problem()).as(state.name()).isEqualTo("unavailable");
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as(state.name())
                    .isLessThan(Duration.ofSeconds(5));
            assertThat(browser.page("/api/login").headers().firstValue("retry-after"))
                    .as(state.name())
                    .isPresent();
            assertThat(browser.hasSession()).as(state.name()).isTrue();
        }
        issuer.be(State.WELL);
        assertThat(browser.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSessionAtTheIssuerAndNoAddressCarriesAToken() {
        browser.signIn(Who.MANAGER, Cast.OURS);
        int before = issuer.calls("protocol/openid-connect/logout");
        assertThat(Browser.location(browser.page("/api/logout"))).isEqualTo(wire.address("/"));
        assertThat(issuer.calls("protocol/openid-connect/logout")).isEqualTo(before + 1);
        assertThat(browser.hasSession()).isFalse();
        assertThat(Browser.location(browser.page("/api/logout"))).isEqualTo(wire.address("/"));
    }

    @Test
    void handingADeviceOnEndsTheSessionAndAsksForTheOthersPassword() {
        browser.signIn(Who.MANAGER, Cast.OURS);
        int before = issuer.calls("protocol/openid-connect/logout");
        String next = Browser.location(
                browser.page("/api/logout?person=lin%40example.org&organisation=centre_matrix_a&returnTo=/check-in"));
        assertThat(next).startsWith(wire.address("/api/login?"));
        assertThat(issuer.calls("protocol/openid-connect/logout")).isEqualTo(before + 1);
        assertThat(browser.hasSession()).isFalse();
        assertThat(Browser.location(browser.page(next.substring(wire.address("").length()))))
                .startsWith(issuer.url() + "/auth")
                .contains("login_hint=lin%40example.org", "prompt=login", "organization%3Acentre_matrix_a");
        for (String nobody : List.of("", "x%26prompt%3Dnone", "%0d%0aSet-Cookie:a", "a%20b")) {
            assertThat(Browser.location(browser.page("/api/logout?person=" + nobody)))
                    .as(nobody)
                    .isEqualTo(wire.address("/"));
        }
    }

    @Test
    void signingOutWhileTheIssuerIsAwayEndsTheSessionThereWhenItIsBack() throws InterruptedException {
        signInAndLetItExpire();
        issuer.be(State.AWAY);
        assertThat(Browser.location(browser.page("/api/logout"))).isEqualTo(wire.address("/"));
        assertThat(browser.hasSession()).isFalse();
        int before = issuer.calls("protocol/openid-connect/logout");
        issuer.be(State.WELL);
        World.until(() -> issuer.calls("protocol/openid-connect/logout") > before);
    }

    @Test
    void whatIsNoTokenOfOursCostsTheIssuerNothing() {
        int introspections = issuer.calls("introspect");
        int keys = issuer.calls("certs");
        String good = cast.token(Who.MANAGER);
        IntStream.range(0, 20).forEach(turn -> {
            for (String token : List.of(
                    "garbage" + turn,
                    "a.b.c",
                    good + "x",
                    "a.b.c.d.e",
                    issuer.sign(issuer.claims(UUID.randomUUID()).issuer("https://elsewhere.example/realms/x")),
                    issuer.signByStranger(issuer.claims(UUID.randomUUID())),
                    issuer.unsigned(issuer.claims(UUID.randomUUID())),
                    issuer.signByUnknownKey(issuer.claims(UUID.randomUUID())))) {
                Answer me =
                        wire.send(wire.request("GET", "/api/me", "", "").header("Authorization", "Bearer " + token));
                assertThat(me.status()).as(token).isEqualTo(401);
            }
        });
        assertThat(issuer.calls("introspect")).isEqualTo(introspections);
        // an unknown key may be a new one: it is asked for, but not by every stranger
        assertThat(issuer.calls("certs") - keys).isLessThanOrEqualTo(2);
    }
}
