package org.hearth.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;

import io.github.bucket4j.TimeMeter;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Quota;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.Test;

/** One who asks too much is told when to go on; everybody else goes on. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class RateLimitsTest {
    @FromPlatform
    TestIssuer issuer;

    @Inject
    RateLimits limits;

    @Inject
    RateLimits.Bounds bounds;

    private final AtomicLong nanos = new AtomicLong();

    private RateLimits of(int address, int person) {
        return new RateLimits(
                new RateLimits.Bounds() {
                    @Override
                    public int address() {
                        return address;
                    }

                    @Override
                    public int person() {
                        return person;
                    }

                    @Override
                    public int exports() {
                        return 2;
                    }

                    @Override
                    public int streetAddress() {
                        return 2;
                    }

                    @Override
                    public int streetCentre() {
                        return 3;
                    }

                    @Override
                    public boolean centres() {
                        return true;
                    }
                },
                new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return nanos.get();
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return false;
                    }
                });
    }

    @Test
    void whoTakesOutListAfterListIsToldToWaitAndMayGoOnWorking() {
        RateLimits limits = of(100, 100);
        limits.export("a");
        limits.export("a");
        assertThatThrownBy(() -> limits.export("a")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
            assertThat(problem.retryAfter()).contains(Duration.ofSeconds(31));
        });
        limits.person("a");
        limits.export("b");
    }

    @Test
    void aMinutesRequestsMayComeAtOnceAndThenSoManyAMinute() {
        RateLimits hundred = of(100, 100);
        for (int i = 0; i < 100; i++) {
            hundred.person("a");
        }
        assertThatThrownBy(() -> hundred.person("a")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
            assertThat(problem.retryAfter()).contains(Duration.ofSeconds(1));
        });
        nanos.addAndGet(Duration.ofMillis(600).toNanos());
        hundred.person("a");
        assertThatThrownBy(() -> hundred.person("a")).isInstanceOf(Problem.class);
    }

    @Test
    void personsAddressesAndCentresAreCountedApart() {
        RateLimits one = of(1, 1);
        one.person("a");
        one.person("b");
        one.address("a");
        one.centre("a", 1);
        assertThatThrownBy(() -> one.centre("a", 1)).isInstanceOf(Problem.class);
    }

    /** A flood from the street is held to the address and to the centre's door, and stands in nobody else's way. */
    @Test
    void theStreetIsCountedByAddressAndByCentreApartFromAllElse() {
        RateLimits limits = of(100, 100);
        limits.street("10.0.0.1", "a");
        limits.street("10.0.0.1", "b");
        assertThatThrownBy(() -> limits.street("10.0.0.1", "a")).isInstanceOf(Problem.class);
        limits.street("10.0.0.2", "a");
        limits.street("10.0.0.2", "a");
        assertThatThrownBy(() -> limits.street("10.0.0.3", "a")).isInstanceOf(Problem.class);
        limits.street("10.0.0.3", "b");
        limits.centre("a", 1);
        limits.address("10.0.0.1");
    }

    @Test
    void anIpv6NetworkIsOneAddress() {
        RateLimits one = of(1, 1);
        one.address("2001:db8:0:1::1");
        one.address("2001:db8:0:2::1");
        assertThatThrownBy(() -> one.address("2001:db8:0:1:ffff::2")).isInstanceOf(Problem.class);
    }

    @Test
    void zeroIsWithoutLimit() {
        RateLimits none = of(0, 0);
        for (int i = 0; i < 10_000; i++) {
            none.person("a");
            none.address("a");
        }
    }

    @Test
    void aForwardedAddressCountsFromATrustedProxyOnly() {
        given().header("X-Forwarded-For", "203.0.113.9")
                .header("Forwarded", "for=203.0.113.9")
                .get("/api/info")
                .then()
                .statusCode(200);
        assertThat(limits.bucket("address", "203.0.113.9", bounds.address()).getAvailableTokens())
                .as("nobody is trusted here: what the caller says of itself is not heard")
                .isEqualTo(bounds.address());
    }

    @Test
    void whoAsksTooMuchReads429AndWhenToGoOn() {
        World world = new World(issuer).open("limits_a");
        String busy = AccountsInMemory.idOf("manager@limits-a.example.org").toString();
        world.manager("limits_a").get("/api/centre/spaces").then().statusCode(200);

        limits.bucket("person", busy, bounds.person()).consumeIgnoringRateLimits(2L * bounds.person());

        given().get("/api/info").then().statusCode(200);
        world.headquarters().get("/api/headquarters/centres").then().statusCode(200);
        world.manager("limits_a")
                .get("/api/centre/spaces")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]\\d?"))
                .body("type", endsWith("/too-many-requests"));
    }

    @Test
    void aCentreIsHeldToItsQuotaAndNoOtherWithIt() {
        World world = new World(issuer).open("limits_b", "limits_c");
        int quota = Quota.REQUESTS_PER_MINUTE.standard();
        limits.bucket("centre", "limits_b", quota).consumeIgnoringRateLimits(2L * quota);

        world.manager("limits_b").get("/api/centre/spaces").then().statusCode(429);
        world.manager("limits_c").get("/api/centre/spaces").then().statusCode(200);
    }
}
