package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hearth.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** Who is let go is no member from then on, and what is open to them ends; somebody who lets others in stays. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class MembersTest extends WithPeople {
    @Test
    void aRemovedPersonIsNoMemberAnywhereAndTheLastManagerStays() {
        String email = "leaves@member.example.org";
        String staff =
                people.invite("member_a", email).statusCode(201).extract().path("id");
        assertThat(accounts.membersOf("centre_member_a").orElseThrow()).contains(AccountsInMemory.idOf(email));
        People.at(people.world.manager("member_a"), 7)
                .delete(People.STAFF + "/" + staff)
                .then()
                .statusCode(412);
        People.at(people.world.manager("member_a"), 1)
                .delete(People.STAFF + "/" + staff)
                .then()
                .statusCode(200);

        World.until(() -> !isMember(AccountsInMemory.idOf(email)));
        World.until(
                () -> people.person(email, "member_a").get("/api/centre/spaces").statusCode() == 403);
        String manager =
                people.world.manager("member_a").get(People.STAFF).path("items.find { it.role == 'manager' }.id");
        People.at(people.world.manager("member_a"), 1)
                .delete(People.STAFF + "/" + manager)
                .then()
                .statusCode(409);
    }

    @Test
    void deactivatingEndsTheMembershipAndActivatingBringsItBack() {
        String email = "pauses@member.example.org";
        String staff =
                people.invite("member_a", email).statusCode(201).extract().path("id");
        UUID subject = AccountsInMemory.idOf(email);
        Map<String, Object> off = Map.of("name", "小陈", "role", "front-desk", "active", false);
        People.at(people.world.manager("member_a"), 1)
                .body(off)
                .put(People.STAFF + "/" + staff)
                .then()
                .statusCode(200);
        World.until(() -> !isMember(subject));
        Map<String, Object> on = Map.of("name", "小陈", "role", "front-desk", "active", true);
        People.at(people.world.manager("member_a"), 2)
                .body(on)
                .put(People.STAFF + "/" + staff)
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
        people.world
                .headquarters()
                .body(Map.of("name", "王科员", "email", email))
                .post(People.AGENCY + "/members")
                .then()
                .statusCode(200);
        String member = People.AGENCY + "/members/" + AccountsInMemory.idOf(email);
        World.until(() -> people.world
                        .as(email, "agency_member_g")
                        .get("/api/government/contracts")
                        .statusCode()
                == 200);
        people.world.headquarters().delete(member).then().statusCode(428);
        People.at(people.world.headquarters(), 1).delete(member).then().statusCode(200);
        World.until(() -> people.world
                        .as(email, "agency_member_g")
                        .get("/api/government/contracts")
                        .statusCode()
                == 403);
        people.world.headquarters().get(People.AGENCY).then().body("members.username", not(hasItem(email)));
    }

    @Test
    void headquartersMembersChangeAgainstTheVersionSeenAndTheLastAdministratorStays() {
        String member = People.MEMBERS + "/" + AccountsInMemory.idOf(World.ADMIN);
        Map<String, Object> demoted = Map.of("role", "analyst", "active", true);
        people.world.headquarters().body(demoted).put(member).then().statusCode(428);
        People.at(people.world.headquarters(), 99)
                .body(demoted)
                .put(member)
                .then()
                .statusCode(412);
        int version = people.world
                .headquarters()
                .get(People.MEMBERS)
                .path("items.find { it.email == '" + World.ADMIN + "' }.version");
        People.at(people.world.headquarters(), version)
                .body(demoted)
                .put(member)
                .then()
                .statusCode(409);
        People.at(people.world.headquarters(), version).delete(member).then().statusCode(409);
        people.world
                .headquarters()
                .get(People.MEMBERS)
                .then()
                .body("items.find { it.email == '" + World.ADMIN + "' }.invitedBy", nullValue());
    }

    @Test
    void aStreamEndsWithinFiveSecondsOfDeactivation() throws Exception {
        String email = "stream@member.example.org";
        people.world
                .headquarters()
                .body(Map.of("name", "观流", "email", email, "role", "administrator"))
                .post(People.MEMBERS)
                .then()
                .statusCode(201);
        World.until(
                () -> people.world.as(email, "headquarters").get(People.MEMBERS).statusCode() == 200);
        CompletableFuture<Instant> end = stream(
                issuer.token(AccountsInMemory.idOf(email), "headquarters", AccountsInMemory.idOf("headquarters")));
        Thread.sleep(1500);
        assertThat(end).isNotDone();

        Instant deactivated = Instant.now();
        People.at(people.world.headquarters(), 1)
                .body(Map.of("role", "administrator", "active", false))
                .put(People.MEMBERS + "/" + AccountsInMemory.idOf(email))
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
