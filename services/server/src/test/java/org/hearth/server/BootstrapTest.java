package org.hearth.server;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.headquarters.network.member.Bootstrap;
import org.hearth.identity.IdentityProvider;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Audiences;
import org.hearth.tenancy.OpsDatabase;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.Test;

/** The first administrator comes from configuration, once. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class BootstrapTest {
    private static final String MEMBERS = "/api/headquarters/members";

    @FromPlatform
    TestIssuer issuer;

    @Inject
    OpsDatabase database;

    @Inject
    IdentityProvider identityProvider;

    @Inject
    Audiences audiences;

    @Inject
    Acts acts;

    @Test
    void anAdministratorWhoWasRemovedIsNotEnteredAgainByTheNextStart() {
        World world = new World(issuer);
        String email = "first@bootstrap.example.org";
        UUID subject = AccountsInMemory.idOf(email);
        world.headquarters()
                .body(Map.of("name", "第一位", "email", email, "role", "administrator"))
                .post(MEMBERS)
                .then()
                .statusCode(201);
        world.headquarters()
                .header("If-Match", "\"1\"")
                .delete(MEMBERS + "/" + subject)
                .then()
                .statusCode(200);

        new Bootstrap(database, identityProvider, audiences, acts, Optional.of(email)).ensure();

        world.headquarters().get(MEMBERS + "?limit=200").then().body("items.email", not(hasItem(email)));
    }

    @Test
    void theFirstAdministratorWasLetInByThePlatform() {
        new World(issuer)
                .headquarters()
                .get("/api/headquarters/acts?object=member&person=" + new UUID(0, 0))
                .then()
                .body("items.objectId", contains("headquarters/" + AccountsInMemory.idOf(World.ADMIN)))
                .body("items.act", contains("invite"));
    }
}
