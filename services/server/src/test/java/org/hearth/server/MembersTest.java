package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People are asked before an organisation counts them among its own, and can be let go; what is open to them then ends. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class MembersTest {
    private static final String STAFF = "/api/centre/staff";
    private static final String MEMBERS = "/api/headquarters/members";
    private static final String AGENCY = "/api/headquarters/agencies/member_g";

    @FromPlatform
    TestIssuer issuer;

    @Inject
    AccountsInMemory accounts;

    private World world;

    @BeforeEach
    void centres() {
        world = new World(issuer);
        world.open("member_a", "member_b").agency("member_g", "chief@member-g.example.org");
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

    /** Requests of the person from where they work already. */
    private RequestSpecification person(String email, String centre) {
        return world.as(email, "centre_" + centre);
    }

    private String invitation(String email, String centre) {
        return person(email, centre).get("/api/me").path("invitations[0].id");
    }

    @Test
    void anotherCentresPersonIsAskedAndNothingHoldsUntilTheyAccept() {
        String email = "asked@member.example.org";
        invite("member_a", email).statusCode(201).body("state", equalTo("active"));
        invite("member_b", email).statusCode(201).body("state", equalTo("invited"));

        World.until(() -> person(email, "member_a").get("/api/centre/spaces").statusCode() == 200);
        person(email, "member_b").get("/api/centre/spaces").then().statusCode(403);
        assertThat(accounts.membersOf("centre_member_b").orElseThrow()).doesNotContain(AccountsInMemory.idOf(email));
        person(email, "member_a")
                .get("/api/me")
                .then()
                .body("invitations", hasSize(1))
                .body("invitations[0].alias", equalTo("centre_member_b"))
                .body("invitations[0].role", equalTo("front-desk"))
                .body("organisations.alias", not(hasItem("centre_member_b")));

        String id = invitation(email, "member_a");
        world.manager("member_b")
                .post("/api/me/invitations/" + id + "/accept")
                .then()
                .statusCode(404);
        person(email, "member_a")
                .post("/api/me/invitations/" + id + "/accept")
                .then()
                .statusCode(200);
        person(email, "member_a")
                .post("/api/me/invitations/" + id + "/accept")
                .then()
                .statusCode(200);

        World.until(() -> person(email, "member_b").get("/api/centre/spaces").statusCode() == 200);
        World.until(() -> accounts.membersOf("centre_member_b").orElseThrow().contains(AccountsInMemory.idOf(email)));
        world.manager("member_b")
                .get("/api/centre/acts?object=staff&person=" + AccountsInMemory.idOf(email))
                .then()
                .body("items.act", contains("accept"));
        person(email, "member_a")
                .get("/api/me")
                .then()
                .body("invitations", empty())
                .body("organisations.alias", hasItem("centre_member_b"));
    }

    @Test
    void whoDeclinesStaysOutAndMayBeAskedAgainOrTheInvitationTakenBack() {
        String email = "declines@member.example.org";
        invite("member_a", email).statusCode(201);
        String staff = invite("member_b", email).statusCode(201).extract().path("id");
        person(email, "member_a")
                .post("/api/me/invitations/" + invitation(email, "member_a") + "/decline")
                .then()
                .statusCode(200);
        listed("member_b", email).body("items.find { it.email == '" + email + "' }.state", equalTo("declined"));

        world.manager("member_b")
                .post(STAFF + "/" + staff + "/invite")
                .then()
                .statusCode(200)
                .body("state", equalTo("invited"));
        String again = invitation(email, "member_a");
        int version = listed("member_b", email).extract().path("items.find { it.email == '" + email + "' }.version");
        at(world.manager("member_b"), version)
                .delete(STAFF + "/" + staff)
                .then()
                .statusCode(200);

        person(email, "member_a").get("/api/me").then().body("invitations", empty());
        person(email, "member_a")
                .post("/api/me/invitations/" + again + "/accept")
                .then()
                .statusCode(409);
        person(email, "member_b").get("/api/centre/spaces").then().statusCode(403);
        world.manager("member_b")
                .get("/api/centre/acts?object=staff")
                .then()
                .body(
                        "items.findAll { it.objectId == '" + staff + "' }.act",
                        contains("withdraw", "invite-again", "decline", "invite"))
                .body(
                        "items.find { it.act == 'decline' }.subject",
                        equalTo(AccountsInMemory.idOf(email).toString()));
    }

    @Test
    void whoAcceptsAtHeadquartersOrAnAgencyLeavesAnActThere() {
        String email = "both@member.example.org";
        invite("member_a", email).statusCode(201);
        world.headquarters()
                .body(Map.of("name", "两处", "email", email, "role", "analyst"))
                .post(MEMBERS)
                .then()
                .statusCode(201);
        world.headquarters()
                .body(Map.of("name", "两处", "email", email))
                .post(AGENCY + "/members")
                .then()
                .statusCode(200);
        World.until(() -> person(email, "member_a").get("/api/centre/spaces").statusCode() == 200);
        List<String> invitations = person(email, "member_a").get("/api/me").path("invitations.id");
        assertThat(invitations).hasSize(2);
        for (String id : invitations) {
            person(email, "member_a")
                    .post("/api/me/invitations/" + id + "/accept")
                    .then()
                    .statusCode(200);
        }

        for (String object : List.of("member", "agency-member")) {
            world.headquarters()
                    .get("/api/headquarters/acts?object=" + object + "&person=" + AccountsInMemory.idOf(email))
                    .then()
                    .body("items.act", contains("accept"))
                    .body("items.title", contains("两处"));
        }
    }

    private ValidatableResponse listed(String centre, String email) {
        return world.manager(centre)
                .get(STAFF + "?limit=200")
                .then()
                .statusCode(200)
                .body("items.email", hasItem(email));
    }

    @Test
    void aRemovedPersonIsNoMemberAnywhereAndTheLastManagerStays() {
        String email = "leaves@member.example.org";
        String staff = invite("member_a", email).statusCode(201).extract().path("id");
        assertThat(accounts.membersOf("centre_member_a").orElseThrow()).contains(AccountsInMemory.idOf(email));
        at(world.manager("member_a"), 7).delete(STAFF + "/" + staff).then().statusCode(412);
        at(world.manager("member_a"), 1).delete(STAFF + "/" + staff).then().statusCode(200);

        World.until(() -> !isMember(AccountsInMemory.idOf(email)));
        World.until(() -> person(email, "member_a").get("/api/centre/spaces").statusCode() == 403);
        String manager = world.manager("member_a").get(STAFF).path("items.find { it.role == 'manager' }.id");
        at(world.manager("member_a"), 1).delete(STAFF + "/" + manager).then().statusCode(409);
    }

    @Test
    void deactivatingEndsTheMembershipAndActivatingBringsItBack() {
        String email = "pauses@member.example.org";
        String staff = invite("member_a", email).statusCode(201).extract().path("id");
        UUID subject = AccountsInMemory.idOf(email);
        Map<String, Object> off = Map.of("name", "小陈", "role", "front-desk", "active", false);
        at(world.manager("member_a"), 1)
                .body(off)
                .put(STAFF + "/" + staff)
                .then()
                .statusCode(200);
        World.until(() -> !isMember(subject));
        Map<String, Object> on = Map.of("name", "小陈", "role", "front-desk", "active", true);
        at(world.manager("member_a"), 2)
                .body(on)
                .put(STAFF + "/" + staff)
                .then()
                .statusCode(200);
        World.until(() -> isMember(subject));
    }

    private boolean isMember(UUID subject) {
        return accounts.membersOf("centre_member_a").orElseThrow().contains(subject);
    }

    @Test
    void anAgencysPersonCanBeRemoved() {
        String email = "second@member-g.example.org";
        world.headquarters()
                .body(Map.of("name", "王科员", "email", email))
                .post(AGENCY + "/members")
                .then()
                .statusCode(200);
        String member = AGENCY + "/members/" + AccountsInMemory.idOf(email);
        World.until(() -> world.as(email, "agency_member_g")
                        .get("/api/government/contracts")
                        .statusCode()
                == 200);
        world.headquarters().delete(member).then().statusCode(428);
        at(world.headquarters(), 1).delete(member).then().statusCode(200);
        World.until(() -> world.as(email, "agency_member_g")
                        .get("/api/government/contracts")
                        .statusCode()
                == 403);
        world.headquarters().get(AGENCY).then().body("members.username", not(hasItem(email)));
    }

    /** One intent, sent twice, is one invitation: with the first answer, though the account is there by then. */
    @Test
    void anInvitationSentTwiceWithOneKeyIsAnsweredAlike() {
        Map<String, Object> analyst = Map.of("name", "李分析", "email", "twice@member.example.org", "role", "analyst");
        for (int time = 0; time < 2; time++) {
            World.keyed("members-twice", world.headquarters())
                    .body(analyst)
                    .post(MEMBERS)
                    .then()
                    .statusCode(201)
                    .body("state", equalTo("active"));
            World.keyed("members-twice-agency", world.headquarters())
                    .body(Map.of("name", "赵科员", "email", "twice@member-g.example.org"))
                    .post(AGENCY + "/members")
                    .then()
                    .statusCode(200);
        }
        World.keyed("members-twice", world.headquarters())
                .body(Map.of("name", "别人", "email", "other@member.example.org", "role", "analyst"))
                .post(MEMBERS)
                .then()
                .statusCode(422);
        world.headquarters().body(analyst).post(MEMBERS).then().statusCode(409);
    }

    @Test
    void headquartersMembersChangeAgainstTheVersionSeenAndTheLastAdministratorStays() {
        String member = MEMBERS + "/" + AccountsInMemory.idOf(World.ADMIN);
        Map<String, Object> demoted = Map.of("role", "analyst", "active", true);
        world.headquarters().body(demoted).put(member).then().statusCode(428);
        at(world.headquarters(), 99).body(demoted).put(member).then().statusCode(412);
        int version =
                world.headquarters().get(MEMBERS).path("items.find { it.email == '" + World.ADMIN + "' }.version");
        at(world.headquarters(), version).body(demoted).put(member).then().statusCode(409);
        at(world.headquarters(), version).delete(member).then().statusCode(409);
        world.headquarters()
                .get(MEMBERS)
                .then()
                .body("items.find { it.email == '" + World.ADMIN + "' }.invitedBy", nullValue());
    }

    @Test
    void aStreamEndsWithinFiveSecondsOfDeactivation() throws Exception {
        String email = "stream@member.example.org";
        world.headquarters()
                .body(Map.of("name", "观流", "email", email, "role", "administrator"))
                .post(MEMBERS)
                .then()
                .statusCode(201);
        World.until(() -> world.as(email, "headquarters").get(MEMBERS).statusCode() == 200);
        CompletableFuture<Instant> end = stream(
                issuer.token(AccountsInMemory.idOf(email), "headquarters", AccountsInMemory.idOf("headquarters")));
        Thread.sleep(1500);
        assertThat(end).isNotDone();

        Instant deactivated = Instant.now();
        at(world.headquarters(), 1)
                .body(Map.of("role", "administrator", "active", false))
                .put(MEMBERS + "/" + AccountsInMemory.idOf(email))
                .then()
                .statusCode(200);
        assertThat(Duration.between(deactivated, end.get(20, TimeUnit.SECONDS))).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aStreamEndsWhenItsTokenDoes() throws Exception {
        Instant expires = Instant.now().plusSeconds(4);
        CompletableFuture<Instant> end = stream(issuer.sign(issuer.claims(AccountsInMemory.idOf(World.ADMIN))
                .expiresAt(expires)
                .claim(
                        "organization",
                        Map.of(
                                "headquarters",
                                Map.of(
                                        "id",
                                        AccountsInMemory.idOf("headquarters").toString())))));
        assertThat(Duration.between(expires, end.get(20, TimeUnit.SECONDS))).isLessThan(Duration.ofSeconds(5));
    }

    /** When the server ends the stream. */
    private CompletableFuture<Instant> stream(String token) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/api/headquarters/openings/progress"))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient()
                .sendAsync(request, BodyHandlers.ofLines())
                .thenApply(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(200);
                    answer.body().forEach(line -> {});
                    return Instant.now();
                });
    }
}
