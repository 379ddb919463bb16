package org.hearth.server.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hearth.server.isolation.Tenants.A;
import static org.hearth.server.isolation.Tenants.B;
import static org.hearth.server.isolation.Tenants.asSuperuser;
import static org.hearth.server.isolation.Tenants.centre;

import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.identity.Role;
import org.hearth.identity.RoleDirectory;
import org.hearth.server.AccountsInMemory;
import org.hearth.server.World;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.Organisation.Kind;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two centres whose rows, people and keys have the same ids: whatever is remembered, is remembered for one of them. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SharedIdsTest {
    private static final String BOTH = "both@example.org";
    private static boolean filled;

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    @All
    List<RoleDirectory> directories;

    private World world;

    private static UUID id(String of) {
        return AccountsInMemory.idOf("shared " + of);
    }

    @BeforeEach
    void twoCentresWithTheSameIds() {
        world = Tenants.open(issuer, database);
        if (!filled) {
            fill(A, "manager");
            fill(B, "viewer");
            filled = true;
        }
    }

    private void fill(String slug, String role) {
        String schema = "centre_" + slug;
        asSuperuser(
                database,
                "insert into %s.programme (id, name) values ('%s', '服务 %s')".formatted(schema, id("programme"), slug),
                "insert into %s.activity (id, programme_id, title) values ('%s', '%s', '活动 %s')"
                        .formatted(schema, id("activity"), id("programme"), slug),
                "insert into %s.session (id, activity_id, starts_at, ends_at, day, end_day) values ('%s', '%s', %s)"
                        .formatted(
                                schema,
                                id("session"),
                                id("activity"),
                                "'2026-03-03T01:00Z', '2026-03-03T02:00Z', '2026-03-03', '2026-03-03'"),
                "insert into %s.resident (id, pseudonym, name) values ('%s', '%s', '居民 %s')"
                        .formatted(schema, id("resident"), id("pseudonym"), slug),
                "insert into %s.staff (id, subject, name, email, role) values ('%s', '%s', '同一人', '%s', '%s')"
                        .formatted(schema, id("staff"), AccountsInMemory.idOf(BOTH), BOTH, role));
    }

    private RequestSpecification both(String slug) {
        return world.as(BOTH, "centre_" + slug);
    }

    @Test
    void eachCentreSeesItsOwnRowOfTheSameId() {
        for (int round = 0; round < 5; round++) {
            for (String slug : List.of(A, B)) {
                both(slug)
                        .get("/api/centre/sessions/" + id("session"))
                        .then()
                        .statusCode(200)
                        .body("title", equalTo("活动 " + slug))
                        .body("programme", equalTo("服务 " + slug));
                world.manager(slug)
                        .get("/api/centre/residents/" + id("resident"))
                        .then()
                        .body("name", equalTo("居民 " + slug));
            }
        }
    }

    @Test
    void aChangeOfOneLeavesTheOtherAsItWas() {
        world.manager(A)
                .body(Map.of("method", "NAMED", "residentId", id("resident").toString(), "simulated", false))
                .post("/api/centre/sessions/" + id("session") + "/attendance")
                .then()
                .statusCode(201)
                .body("duplicate", equalTo(false));
        world.manager(A)
                .get("/api/centre/sessions/" + id("session") + "/attendance")
                .then()
                .body("session.visits", equalTo(1));
        world.manager(A)
                .header("If-Match", "\"0\"")
                .delete("/api/centre/residents/" + id("resident"))
                .then()
                .statusCode(equalTo(412));

        world.manager(B)
                .get("/api/centre/sessions/" + id("session") + "/attendance")
                .then()
                .body("session.visits", equalTo(0))
                .body("entries.size()", equalTo(0));
    }

    /** One person, one sign-in, two organisations: manager of the one, viewer of the other, asked in turn. */
    @Test
    void aManagerOfOneWhoIsViewerOfTheOtherIsThatInEach() {
        for (int round = 0; round < 5; round++) {
            both(A).get("/api/me").then().body("role", equalTo("manager"));
            both(B).get("/api/me").then().body("role", equalTo("viewer"));
            both(A).get("/api/centre/residents").then().statusCode(200);
            both(B).get("/api/centre/residents").then().statusCode(403);
            both(B).body("{\"name\":\"不行\"}").post("/api/centre/spaces").then().statusCode(403);
        }
    }

    /** The twin: a memory that forgets for whom it remembers makes the viewer of B a manager there. */
    @Test
    void rememberedByPersonAloneTheViewerWouldBeAManager() {
        UUID subject = AccountsInMemory.idOf(BOTH);
        RoleDirectory staff = directories.stream()
                .filter(directory -> directory.kind() == Kind.CENTRE
                        && directory.roleOf(centre(A), subject).isPresent())
                .findFirst()
                .orElseThrow();
        Map<UUID, Role> remembered = new HashMap<>();
        Map<String, Role> seen = new HashMap<>();
        for (Organisation place : List.of(centre(A), centre(B))) {
            seen.put(
                    place.slug(),
                    remembered.computeIfAbsent(
                            subject, key -> staff.roleOf(place, key).orElseThrow()));
        }
        assertThat(seen).containsEntry(A, Role.MANAGER).containsEntry(B, Role.MANAGER);
        assertThat(staff.roleOf(centre(B), subject)).contains(Role.VIEWER);
    }

    @Test
    void aPlaceTakenInOneIsFreeInTheOther() {
        for (String slug : List.of(A, B)) {
            asSuperuser(
                    database,
                    "insert into centre_%s.session (id, activity_id, starts_at, ends_at, day, end_day) values ('%s', '%s', %s)"
                            .formatted(
                                    slug,
                                    id("later"),
                                    id("activity"),
                                    "'2027-03-03T01:00Z', '2027-03-03T02:00Z', '2027-03-03', '2027-03-03'"));
            world.manager(slug)
                    .body(Map.of(
                            "activityId",
                            id("activity").toString(),
                            "terms",
                            Map.of("scope", "session", "places", 1, "waitlist", 0)))
                    .post("/api/centre/registration-terms")
                    .then()
                    .statusCode(201);
        }
        String target = "/api/centre/registration-targets/" + id("later");
        Map<String, Object> ask = Map.of(
                "targetId",
                id("later").toString(),
                "residentIds",
                List.of(id("resident").toString()));

        world.manager(A).body(ask).post("/api/centre/registrations").then().statusCode(201);

        world.manager(A).get(target).then().body("taken", equalTo(1));
        world.manager(B).get(target).then().body("taken", equalTo(0));
        world.manager(B)
                .body(ask)
                .post("/api/centre/registrations")
                .then()
                .statusCode(201)
                .body("items[0].resident", equalTo("居民 " + B));
    }

    @Test
    void theSameKeyInTwoCentresIsTwoIntents() {
        String key = UUID.randomUUID().toString();
        String name = "钥匙 " + key;
        world.headquarters();
        asSuperuser(database, "update centre_wall_b.staff set role = 'manager' where email = '" + BOTH + "'");
        World.until(() -> "manager".equals(both(B).get("/api/me").path("role")));
        try {
            String first = create(A, key, name);
            assertThat(create(A, key, name)).as("once in A").isEqualTo(first);
            assertThat(create(B, key, name)).as("and once in B").isNotEqualTo(first);
            assertThat(names(A)).containsOnlyOnce(name);
            assertThat(names(B)).containsOnlyOnce(name);
        } finally {
            asSuperuser(database, "update centre_wall_b.staff set role = 'viewer' where email = '" + BOTH + "'");
            World.until(() -> "viewer".equals(both(B).get("/api/me").path("role")));
        }
    }

    private String create(String slug, String key, String name) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(issuer.token(
                        AccountsInMemory.idOf(BOTH), "centre_" + slug, AccountsInMemory.idOf("centre_" + slug)))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Map.of("name", name))
                .post("/api/centre/spaces")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<String> names(String slug) {
        return both(slug).get("/api/centre/spaces?limit=200").path("items.name");
    }

    /** Same mail domain, member of the organisation at the identity provider, and on nobody's list. */
    @Test
    void anOutsiderOfTheSameDomainIsNobodyUntilTheCentreSaysSo() {
        String outsider = "outsider@wall-a.example.org";
        world.as(outsider, "centre_wall_a")
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("role", nullValue())
                .body("permissions.size()", equalTo(0));
        world.as(outsider, "centre_wall_a").get("/api/centre/spaces").then().statusCode(403);

        // the twin: one row in the centre's own list, and the same token is let in
        asSuperuser(
                database,
                "insert into centre_wall_a.staff (id, subject, name, email, role) values ('%s', '%s', '新人', '%s', 'viewer')"
                        .formatted(UUID.randomUUID(), AccountsInMemory.idOf(outsider), outsider));
        World.until(() ->
                world.as(outsider, "centre_wall_a").get("/api/centre/spaces").statusCode() == 200);
        asSuperuser(database, "update centre_wall_a.staff set active = false where email = '" + outsider + "'");
        World.until(() ->
                world.as(outsider, "centre_wall_a").get("/api/centre/spaces").statusCode() == 403);
    }
}
