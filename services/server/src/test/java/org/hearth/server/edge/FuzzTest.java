package org.hearth.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.Log;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearth.server.AccountsInMemory;
import org.hearth.server.Desk;
import org.hearth.server.Management;
import org.hearth.server.World;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.hearth.testing.fuzz.Description;
import org.hearth.testing.fuzz.Findings;
import org.hearth.testing.fuzz.Fuzz;
import org.hearth.testing.fuzz.Fuzz.Person;
import org.junit.jupiter.api.Test;

/** The short version of what {@code ./hearth prove} does with 100,000 calls. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class FuzzTest {
    private static final String CENTRE = "fuzz_home";
    private static final long SEED = 20_260_202;
    private static final int CALLS = Integer.getInteger("hearth.fuzz.calls", 3_000);

    /** A busy machine is slow; what hangs is slower than any. How long answers may take is measured by {@code ./hearth prove}. */
    private static final long HUNG_MILLIS = 25_000;

    @FromPlatform
    TestIssuer issuer;

    @Test
    void noCallMadeFromTheDescriptionEndsInAFailureOfOurs() throws InterruptedException {
        World world = new World(issuer).open(CENTRE, "fuzz_spare");
        world.agency("fuzz_agency", "official@fuzz-home.example.org");
        world.agency("fuzz_other", "official@fuzz.example.org");
        people(world);
        Description description = Description.of(
                RestAssured.get(Management.url() + "/openapi?format=json").asString());

        Findings findings = Fuzz.run(new Fuzz.Plan(
                RestAssured.port,
                description,
                List.of(
                        person("administrator", World.ADMIN, "headquarters"),
                        person("manager", "manager@fuzz-home.example.org", "centre_" + CENTRE),
                        person("desk", "desk@fuzz-home.example.org", "centre_" + CENTRE),
                        person("official", "official@fuzz-home.example.org", "agency_fuzz_agency")),
                Set.of("@fuzz-home.example.org", CENTRE, World.ADMIN, "\"fuzz_agency\""),
                SEED,
                CALLS,
                1,
                HUNG_MILLIS));

        Log.infof(
                "%d calls, slowest %d ms, answers %s, did what they are for %s",
                findings.calls(), findings.slowest(), findings.byStatus(), findings.succeeded());
        assertThat(findings.amiss())
                .as("%d calls, seed %d, answers %s", findings.calls(), SEED, findings.byStatus())
                .isEmpty();
        assertThat(findings.operations()).isEqualTo(description.operations().size());
        assertThat(findings.succeeded())
                .as("operations that were got behind")
                .hasSizeGreaterThan(findings.operations() / 2);
    }

    /** Something of everything, for the calls to be about. */
    private static void people(World world) {
        Desk desk = new Desk(world, CENTRE);
        desk.request()
                .body(Map.of("name", "前台", "email", "desk@fuzz-home.example.org", "role", "front-desk"))
                .post("/api/centre/staff")
                .then()
                .statusCode(201);
        desk.request()
                .body(Map.of("name", "同事", "email", "colleague@fuzz.example.org", "role", "viewer"))
                .post("/api/centre/staff")
                .then()
                .statusCode(201);
        String activity = desk.activity("太极");
        desk.residents(3);
        for (int day = 1; day <= 5; day++) {
            desk.tally(desk.session(activity, LocalDateTime.of(2026, 2, day, 9, 0)), 3);
        }
    }

    private Person person(String name, String email, String alias) {
        UUID subject = AccountsInMemory.idOf(email);
        return new Person(name, () -> issuer.token(subject, alias, AccountsInMemory.idOf(alias)));
    }
}
