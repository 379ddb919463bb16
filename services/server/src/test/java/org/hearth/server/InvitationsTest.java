package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.hearth.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** People are asked before an organisation counts them among its own. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class InvitationsTest extends WithPeople {
    @Test
    void anotherCentresPersonIsAskedAndNothingHoldsUntilTheyAccept() {
        String email = "asked@member.example.org";
        people.invite("member_a", email).statusCode(201).body("state", equalTo("active"));
        people.invite("member_b", email).statusCode(201).body("state", equalTo("invited"));

        World.until(
                () -> people.person(email, "member_a").get("/api/centre/spaces").statusCode() == 200);
        people.person(email, "member_b").get("/api/centre/spaces").then().statusCode(403);
        assertThat(accounts.membersOf("centre_member_b").orElseThrow()).doesNotContain(AccountsInMemory.idOf(email));
        people.person(email, "member_a")
                .get("/api/me")
                .then()
                .body("invitations", hasSize(1))
                .body("invitations[0].alias", equalTo("centre_member_b"))
                .body("invitations[0].role", equalTo("front-desk"))
                .body("organisations.alias", not(hasItem("centre_member_b")));

        String id = people.invitation(email, "member_a");
        people.world
                .manager("member_b")
                .post("/api/me/invitations/" + id + "/accept")
                .then()
                .statusCode(404);
        people.person(email, "member_a")
                .post("/api/me/invitations/" + id + "/accept")
                .then()
                .statusCode(200);
        people.person(email, "member_a")
                .post("/api/me/invitations/" + id + "/accept")
                .then()
                .statusCode(200);

        World.until(
                () -> people.person(email, "member_b").get("/api/centre/spaces").statusCode() == 200);
        World.until(() -> accounts.membersOf("centre_member_b").orElseThrow().contains(AccountsInMemory.idOf(email)));
        people.world
                .manager("member_b")
                .get("/api/centre/acts?object=staff&person=" + AccountsInMemory.idOf(email))
                .then()
                .body("items.act", contains("accept"));
        people.person(email, "member_a")
                .get("/api/me")
                .then()
                .body("invitations", empty())
                .body("organisations.alias", hasItem("centre_member_b"));
    }

    @Test
    void whoDeclinesStaysOutAndMayBeAskedAgainOrTheInvitationTakenBack() {
        String email = "declines@member.example.org";
        people.invite("member_a", email).statusCode(201);
        String staff =
                people.invite("member_b", email).statusCode(201).extract().path("id");
        people.person(email, "member_a")
                .post("/api/me/invitations/" + people.invitation(email, "member_a") + "/decline")
                .then()
                .statusCode(200);
        people.listed("member_b", email).body("items.find { it.email == '" + email + "' }.state", equalTo("declined"));

        people.world
                .manager("member_b")
                .post(People.STAFF + "/" + staff + "/invite")
                .then()
                .statusCode(200)
                .body("state", equalTo("invited"));
        String again = people.invitation(email, "member_a");
        int version =
                people.listed("member_b", email).extract().path("items.find { it.email == '" + email + "' }.version");
        People.at(people.world.manager("member_b"), version)
                .delete(People.STAFF + "/" + staff)
                .then()
                .statusCode(200);

        people.person(email, "member_a").get("/api/me").then().body("invitations", empty());
        people.person(email, "member_a")
                .post("/api/me/invitations/" + again + "/accept")
                .then()
                .statusCode(409);
        people.person(email, "member_b").get("/api/centre/spaces").then().statusCode(403);
        people.world
                .manager("member_b")
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
        people.invite("member_a", email).statusCode(201);
        people.world
                .headquarters()
                .body(Map.of("name", "两处", "email", email, "role", "analyst"))
                .post(People.MEMBERS)
                .then()
                .statusCode(201);
        people.world
                .headquarters()
                .body(Map.of("name", "两处", "email", email))
                .post(People.AGENCY + "/members")
                .then()
                .statusCode(200);
        World.until(
                () -> people.person(email, "member_a").get("/api/centre/spaces").statusCode() == 200);
        List<String> invitations =
                people.person(email, "member_a").get("/api/me").path("invitations.id");
        assertThat(invitations).hasSize(2);
        for (String id : invitations) {
            people.person(email, "member_a")
                    .post("/api/me/invitations/" + id + "/accept")
                    .then()
                    .statusCode(200);
        }

        for (String object : List.of("member", "agency-member")) {
            people.world
                    .headquarters()
                    .get("/api/headquarters/acts?object=" + object + "&person=" + AccountsInMemory.idOf(email))
                    .then()
                    .body("items.act", contains("accept"))
                    .body("items.title", contains("两处"));
        }
    }

    /** One intent, sent twice, is one invitation: with the first answer, though the account is there by then. */
    @Test
    void anInvitationSentTwiceWithOneKeyIsAnsweredAlike() {
        Map<String, Object> analyst = Map.of("name", "李分析", "email", "twice@member.example.org", "role", "analyst");
        for (int time = 0; time < 2; time++) {
            World.keyed("members-twice", people.world.headquarters())
                    .body(analyst)
                    .post(People.MEMBERS)
                    .then()
                    .statusCode(201)
                    .body("state", equalTo("active"));
            World.keyed("members-twice-agency", people.world.headquarters())
                    .body(Map.of("name", "赵科员", "email", "twice@member-g.example.org"))
                    .post(People.AGENCY + "/members")
                    .then()
                    .statusCode(200);
        }
        World.keyed("members-twice", people.world.headquarters())
                .body(Map.of("name", "别人", "email", "other@member.example.org", "role", "analyst"))
                .post(People.MEMBERS)
                .then()
                .statusCode(422);
        people.world.headquarters().body(analyst).post(People.MEMBERS).then().statusCode(409);
    }
}
