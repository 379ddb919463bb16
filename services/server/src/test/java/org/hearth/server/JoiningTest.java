package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organisation's list says who is a member; the identity provider follows it, whatever comes when. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class JoiningTest {
    private static final String STAFF = "/api/centre/staff";

    @FromPlatform
    TestIssuer issuer;

    @Inject
    AccountsInMemory accounts;

    private World world;

    @BeforeEach
    void centres() {
        world = new World(issuer);
        world.open("join_a", "join_b");
    }

    private static RequestSpecification at(RequestSpecification request, int version) {
        return request.header("If-Match", "\"" + version + "\"");
    }

    private ValidatableResponse invite(String centre, String email) {
        return world.manager(centre)
                .body(Map.of("name", "小陈", "email", email, "role", "front-desk"))
                .post(STAFF)
                .then();
    }

    private RequestSpecification person(String email, String centre) {
        return world.as(email, "centre_" + centre);
    }

    private String invitation(String email, String centre) {
        return person(email, centre).get("/api/me").path("invitations[0].id");
    }

    private ValidatableResponse listed(String centre) {
        return world.manager(centre).get(STAFF + "?limit=200").then().statusCode(200);
    }

    /** The old yes does not let in again whom the list let go, and the list alone makes members. */
    @Test
    void whoAcceptedAndWasRemovedIsNotPutBackByAcceptingAgain() throws InterruptedException {
        String email = "again@join.example.org";
        invite("join_a", email).statusCode(201);
        String staff = invite("join_b", email).statusCode(201).extract().path("id");
        String id = invitation(email, "join_a");
        person(email, "join_a")
                .post("/api/me/invitations/" + id + "/accept")
                .then()
                .statusCode(200);
        UUID subject = AccountsInMemory.idOf(email);
        World.until(() -> accounts.membersOf("centre_join_b").orElseThrow().contains(subject));
        int version = listed("join_b").extract().path("items.find { it.email == '" + email + "' }.version");
        at(world.manager("join_b"), version).delete(STAFF + "/" + staff).then().statusCode(200);
        World.until(() -> !accounts.membersOf("centre_join_b").orElseThrow().contains(subject));

        person(email, "join_a")
                .post("/api/me/invitations/" + id + "/accept")
                .then()
                .statusCode(200);
        Thread.sleep(1_500);
        assertThat(accounts.membersOf("centre_join_b").orElseThrow()).doesNotContain(subject);
    }

    /** While the identity provider does not answer, the person's yes counts all the same; it hears of it later. */
    @Test
    void acceptingDoesNotNeedTheIdentityProvider() {
        String email = "meanwhile@join.example.org";
        invite("join_a", email).statusCode(201);
        invite("join_b", email).statusCode(201);
        String id = invitation(email, "join_a");
        accounts.loseAnswers(AccountsInMemory.Call.ENSURE_MEMBER, "centre_join_b");
        person(email, "join_a")
                .post("/api/me/invitations/" + id + "/accept")
                .then()
                .statusCode(200);
        listed("join_b").body("items.find { it.email == '" + email + "' }.state", equalTo("active"));
        accounts.answer(AccountsInMemory.Call.ENSURE_MEMBER, "centre_join_b");
    }

    @Test
    void askingAgainRemindsWhoeverNeverUsedTheirAccount() {
        String unused = "unused@join.example.org";
        String used = "used@join.example.org";
        for (String email : List.of(unused, used)) {
            invite("join_a", email).statusCode(201);
            String staff = invite("join_b", email).statusCode(201).extract().path("id");
            if (email.equals(unused)) {
                accounts.leaveUnused(email);
            }
            world.manager("join_b").post(STAFF + "/" + staff + "/invite").then().statusCode(200);
        }
        assertThat(accounts.wasReminded(unused)).isTrue();
        assertThat(accounts.wasReminded(used)).isFalse();
    }

    @Test
    void headquartersRemindsAFirstManagerWhoNeverSignedIn() {
        String opening = world.headquarters()
                .get("/api/headquarters/openings?limit=200")
                .path("items.find { it.slug == 'join_a' }.id");
        String remind = "/api/headquarters/openings/" + opening + "/remind";
        world.headquarters().post(remind).then().statusCode(409);
        accounts.leaveUnused("manager@join-a.example.org");
        world.headquarters().post(remind).then().statusCode(200);
        world.headquarters()
                .get("/api/headquarters/acts?object=centre&limit=200")
                .then()
                .body("items.find { it.objectId == 'join_a' }.act", equalTo("remind"));
    }
}
