package org.hearth.server.speed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.hearth.server.AccountsInMemory;
import org.hearth.server.World;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.Test;

/** A token that was checked once is known by its hash: exactly that token, and as long as it lasts. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class VerifiedTokensTest {
    private static final UUID ADMIN = AccountsInMemory.idOf(World.ADMIN);

    @FromPlatform
    TestIssuer issuer;

    private JwtClaimsBuilder claims() {
        return issuer.claims(ADMIN)
                .claim(
                        "organization",
                        Map.of(
                                "headquarters",
                                Map.of(
                                        "id",
                                        AccountsInMemory.idOf("headquarters").toString())));
    }

    private static int ask(String token) {
        return given().auth().oauth2(token).get("/api/me").statusCode();
    }

    @Test
    void aTokenThatRunsOutIsRefusedThoughItIsKnown() {
        Instant end = Instant.now().plus(Duration.ofSeconds(3));
        String token = issuer.sign(claims().expiresAt(end));
        assertThat(ask(token)).isEqualTo(200);
        assertThat(ask(token)).as("from memory").isEqualTo(200);
        World.until(() -> ask(token) == 401);
        assertThat(Instant.now()).isBetween(end.minusSeconds(1), end.plusSeconds(2));
    }

    @Test
    void whatDiffersFromAKnownTokenIsCheckedByItself() {
        String token = issuer.sign(claims());
        assertThat(ask(token)).isEqualTo(200);

        String[] parts = token.split("\\.");
        char last = parts[2].charAt(10);
        String signature = parts[2].substring(0, 10) + (last == 'A' ? 'B' : 'A') + parts[2].substring(11);
        assertThat(ask(parts[0] + "." + parts[1] + "." + signature)).isEqualTo(401);
        assertThat(ask(parts[0] + "." + parts[1] + ".")).isEqualTo(401);
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String other = payload.replace(ADMIN.toString(), UUID.randomUUID().toString());
        assertThat(other).isNotEqualTo(payload);
        assertThat(ask(parts[0] + "."
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(other.getBytes(StandardCharsets.UTF_8))
                        + "." + parts[2]))
                .isEqualTo(401);
        assertThat(ask(token)).as("the twin").isEqualTo(200);
    }

    @Test
    void whatWasRefusedIsNotRemembered() {
        String idToken = issuer.sign(claims().claim("typ", "ID"));
        String stranger = issuer.signByStranger(claims());
        String elsewhere = issuer.sign(claims().audience("another-app"));
        for (int time = 0; time < 2; time++) {
            assertThat(ask(idToken)).isEqualTo(401);
            assertThat(ask(stranger)).isEqualTo(401);
            assertThat(ask(elsewhere)).isEqualTo(401);
        }
    }
}
