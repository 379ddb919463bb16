package org.hearth.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearth.identity.keycloak.KeycloakIdentityProvider;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a person can work, where no longer and why, whether or not the identity provider can be asked. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class WorkplacesTest {
    /** A machine under load is slow; what hangs here hangs until the test lets it go. */
    private static final Duration CEILING = Duration.ofSeconds(20);

    private static final int CROWD = 40;

    @FromPlatform
    TestIssuer issuer;

    @Inject
    AccountsInMemory accounts;

    private World world;

    @BeforeEach
    void headquartersIsThere() {
        world = new World(issuer);
    }

    @AfterEach
    void theIdentityProviderComesBack() {
        AccountsInMemory.comeBack();
        issuer.be(TestIssuer.State.WELL);
    }

    private void turn(String centre, String act) {
        int version =
                world.headquarters().get("/api/headquarters/centres/" + centre).path("version");
        world.headquarters()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "试一试"))
                .post("/api/headquarters/centres/" + centre + "/" + act)
                .then()
                .statusCode(200);
    }

    /** What a person is told whose sign-in names no organisation. */
    private ValidatableResponse meNowhere(String email) {
        return given().auth()
                .oauth2(issuer.sign(issuer.claims(AccountsInMemory.idOf(email))))
                .get("/api/me")
                .then()
                .statusCode(200);
    }

    @Test
    void aSuspendedCentreIsToldToItsPeopleAndToTheIdentityProviderUntilItIsReopened() {
        world.open("work_s");
        String manager = "manager@work-s.example.org";
        turn("work_s", "suspend");
        World.until(() -> world.manager("work_s").get("/api/me").path("role") == null);
        world.manager("work_s")
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("organisation.state", equalTo("suspended"))
                .body("organisations", empty())
                .body("closed.alias", equalTo(List.of("centre_work_s")))
                .body("closed.reason", equalTo(List.of("suspended")));
        // the identity provider names a disabled organisation in no token
        World.until(() -> !accounts.isEnabled("centre_work_s"));
        meNowhere(manager).body("organisation", nullValue()).body("closed.reason", equalTo(List.of("suspended")));

        turn("work_s", "reopen");
        World.until(() -> accounts.isEnabled("centre_work_s"));
        World.until(() -> world.manager("work_s").get("/api/me").path("role") != null);
        meNowhere(manager)
                .body("organisations.alias", equalTo(List.of("centre_work_s")))
                .body("closed", empty());
    }

    @Test
    void aSuspensionIsToldToTheIdentityProviderHoweverLongThatWasAway() throws InterruptedException {
        world.open("work_t");
        accounts.loseAnswers(AccountsInMemory.Call.SET_ENABLED, "centre_work_t");
        turn("work_t", "suspend");
        World.until(() -> world.manager("work_t").get("/api/me").path("role") == null);
        Thread.sleep(1_500);
        assertThat(accounts.isEnabled("centre_work_t")).isTrue();
        accounts.answer(AccountsInMemory.Call.SET_ENABLED, "centre_work_t");
        World.until(() -> !accounts.isEnabled("centre_work_t"));
    }

    @Test
    void whoeverWasDeactivatedIsToldSoAndIsOfferedOnlyWhatWorks() {
        world.open("work_a", "work_b");
        String desk = "desk@work.example.org";
        for (String centre : List.of("work_a", "work_b")) {
            world.manager(centre)
                    .body(Map.of("name", "前台", "email", desk, "role", "front-desk"))
                    .post("/api/centre/staff")
                    .then()
                    .statusCode(201);
        }
        world.accept(desk);
        let("work_a", desk, false);
        World.until(() -> world.as(desk, "centre_work_a").get("/api/me").path("role") == null);
        world.as(desk, "centre_work_a")
                .get("/api/me")
                .then()
                .body("organisation.alias", equalTo("centre_work_a"))
                .body("organisations.alias", equalTo(List.of("centre_work_b")))
                .body("closed.alias", equalTo(List.of("centre_work_a")))
                .body("closed.reason", equalTo(List.of("ended")));
        // the sign-in page offers it no more, and the person is told all the same
        World.until(() -> !isMember("centre_work_a", desk));
        assertThat(isMember("centre_work_b", desk)).isTrue();
        meNowhere(desk)
                .body("organisations.alias", equalTo(List.of("centre_work_b")))
                .body("closed.reason", equalTo(List.of("ended")));

        let("work_a", desk, true);
        World.until(() -> isMember("centre_work_a", desk));
        World.until(() -> world.as(desk, "centre_work_a").get("/api/me").path("role") != null);
        meNowhere(desk).body("closed", empty());
    }

    @Test
    void whatTheIdentityProviderRefusesOfOneHoldsUpNoOther() {
        String refused = "refused@work.example.org";
        String welcome = "welcome@work.example.org";
        world.open("work_q", "work_r");
        left("work_q", refused);
        left("work_r", welcome);
        accounts.refuse(refused);

        let("work_q", refused, true);
        let("work_r", welcome, true);

        World.until(() -> isMember("centre_work_r", welcome));
    }

    /** A refusal is told again later each time: in eight seconds three or four times, not eight. */
    @Test
    void whatTheIdentityProviderRefusesIsToldAgainLaterEachTime() throws InterruptedException {
        String refused = "often@work.example.org";
        world.open("work_o");
        left("work_o", refused);
        accounts.refuse(refused);
        let("work_o", refused, true);
        World.until(() -> accounts.refusals(refused) > 0);
        Thread.sleep(8_000);
        assertThat(accounts.refusals(refused)).isBetween(2L, 4L);
    }

    private void left(String centre, String email) {
        world.manager(centre)
                .body(Map.of("name", "前台", "email", email, "role", "front-desk"))
                .post("/api/centre/staff")
                .then()
                .statusCode(201);
        let(centre, email, false);
        World.until(() -> !isMember("centre_" + centre, email));
    }

    private boolean isMember(String alias, String email) {
        return accounts.membersOf(alias).orElseThrow().contains(AccountsInMemory.idOf(email));
    }

    private void let(String centre, String email, boolean active) {
        Response staff = world.manager(centre).get("/api/centre/staff");
        String person = "items.find { it.email == '" + email + "' }";
        world.manager(centre)
                .header("If-Match", "\"" + staff.path(person + ".version") + "\"")
                .body(Map.of("name", "前台", "role", "front-desk", "active", active))
                .put("/api/centre/staff/" + staff.path(person + ".id"))
                .then()
                .statusCode(200);
    }

    @Test
    void anIdentityProviderThatHangsHoldsUpNoDeskAndNoPage() throws Exception {
        world.open("work_h");
        Desk desk = new Desk(world, "work_h");
        String session = desk.session(desk.activity("照常进行"), LocalDateTime.of(2026, 2, 2, 9, 0));
        String manager = "manager@work-h.example.org";
        meNowhere(manager).body("organisationsKnown", equalTo(true));
        AccountsInMemory.hang();
        Thread.sleep(1_100);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> strangers = IntStream.range(0, CROWD)
                    .mapToObj(number -> people.submit(() -> inTime(() -> given().auth()
                            .oauth2(issuer.sign(issuer.claims(UUID.randomUUID())))
                            .get("/api/me"))))
                    .toList();
            List<Future<Response>> invitations = IntStream.range(0, CROWD)
                    .mapToObj(number -> people.submit(() -> world.manager("work_h")
                            .body(Map.of("name", "新人", "email", "new" + number + "@example.org", "role", "viewer"))
                            .post("/api/centre/staff")))
                    .toList();
            IntStream.range(0, 20)
                    .forEach(tap -> inTime(() -> {
                        desk.tally(session, 1);
                        return "";
                    }));
            for (Future<Response> stranger : strangers) {
                stranger.get().then().statusCode(200).body("organisationsKnown", equalTo(false));
            }
            for (Future<Response> invitation : invitations) {
                invitation.get().then().statusCode(503).header("Retry-After", equalTo("2"));
            }
        }
        // what it said last stands
        inTime(() -> meNowhere(manager)
                .body("organisationsKnown", equalTo(true))
                .body("organisations.alias", equalTo(List.of("centre_work_h"))));
    }

    private static <T> T inTime(Callable<T> call) {
        long began = System.nanoTime();
        try {
            T answer = call.call();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(CEILING);
            return answer;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theKeycloakAdapterWaitsForNoAnswerLongerThanItsPatience() {
        String keycloak = issuer.url().replaceFirst("/realms/hearth$", "");
        var adapter = new KeycloakIdentityProvider(keycloak, "hearth", "service", "secret", Optional.empty());
        Stream.of(TestIssuer.State.HANGING, TestIssuer.State.AWAY).forEach(state -> {
            issuer.be(state);
            long began = System.nanoTime();
            assertThatThrownBy(() -> adapter.organisationsOf(UUID.randomUUID())).isInstanceOf(RuntimeException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        });
    }
}
