package org.hearth.server;

import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.hearth.testing.TestIssuer;

/** Two centres, an agency and headquarters, and people who are asked to work there. */
final class People {
    static final String STAFF = "/api/centre/staff";
    static final String MEMBERS = "/api/headquarters/members";
    static final String AGENCY = "/api/headquarters/agencies/member_g";

    final World world;

    People(TestIssuer issuer) {
        world = new World(issuer);
        world.open("member_a", "member_b").agency("member_g", "chief@member-g.example.org");
    }

    /** The request against the version seen. */
    static RequestSpecification at(RequestSpecification request, int version) {
        return request.header("If-Match", "\"" + version + "\"");
    }

    ValidatableResponse invite(String centre, String email) {
        return world.manager(centre)
                .body(Map.of("name", "小陈", "email", email, "role", "front-desk"))
                .post(STAFF)
                .then();
    }

    /** Requests of the person from where they work already. */
    RequestSpecification person(String email, String centre) {
        return world.as(email, "centre_" + centre);
    }

    String invitation(String email, String centre) {
        return person(email, centre).get("/api/me").path("invitations[0].id");
    }

    ValidatableResponse listed(String centre, String email) {
        return world.manager(centre)
                .get(STAFF + "?limit=200")
                .then()
                .statusCode(200)
                .body("items.email", hasItem(email));
    }
}
