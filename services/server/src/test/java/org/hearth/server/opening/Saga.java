package org.hearth.server.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Set;
import org.hearth.server.AccountsInMemory;
import org.hearth.server.World;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;

/** One opening after another, asked for as headquarters would, and whether its centre is there once or not at all. */
final class Saga {
    final World world;
    final Deaths deaths;
    private final AccountsInMemory accounts;

    Saga(TestIssuer issuer, TestDatabase database, AccountsInMemory accounts) {
        world = new World(issuer);
        deaths = new Deaths(database);
        this.accounts = accounts;
    }

    String ask(String slug) {
        return world.headquarters()
                .body(World.centre(slug))
                .post("/api/headquarters/openings")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    JsonPath opening(String id) {
        return world.headquarters().get("/api/headquarters/openings/" + id).jsonPath();
    }

    ValidatableResponse retry(String id) {
        return world.headquarters()
                .post("/api/headquarters/openings/" + id + "/retry")
                .then();
    }

    ValidatableResponse giveUp(String id) {
        return world.headquarters()
                .post("/api/headquarters/openings/" + id + "/cancel")
                .then();
    }

    void untilState(String id, String state) {
        World.until(() -> state.equals(opening(id).getString("state")));
    }

    /** Opens one centre without any trouble, to which the others are compared. */
    void openWhole() {
        if (count("registry.centre where slug = ?", "saga_whole") == 0) {
            world.open("saga_whole");
        }
    }

    void isOpenExactlyOnce(String slug, String id) {
        untilState(id, "done");
        String schema = "centre_" + slug;
        assertThat(deaths.text(
                        "select string_agg(state || ' ' || identity_id, ',') from registry.organisation where slug = ?",
                        slug))
                .as(slug)
                .isEqualTo("open " + AccountsInMemory.idOf(schema));
        assertThat(count("registry.centre where slug = ?", slug)).as(slug).isEqualTo(1);
        assertThat(count("registry.centre_profile where centre = ?", slug))
                .as(slug)
                .isEqualTo(1);
        assertThat(count("headquarters.opening where slug = ?", slug)).as(slug).isEqualTo(1);
        assertThat(count("pg_roles where rolname = ?", schema)).as(slug).isEqualTo(1);
        assertThat(count("pg_class where relkind = 'r' and relnamespace = to_regnamespace(?)", schema))
                .as("%s has all its tables", slug)
                .isEqualTo(count(
                        "pg_class where relkind = 'r' and relnamespace = to_regnamespace(?)", "centre_saga_whole"));
        assertThat(deaths.text("select string_agg(role || ' ' || email, ',') from " + schema + ".staff"))
                .isEqualTo("manager " + World.managerOf(slug));
        assertThat(accounts.membersOf(schema)).contains(Set.of(AccountsInMemory.idOf(World.managerOf(slug))));
        assertThat(opening(id).getList("steps.state"))
                .as(slug)
                .containsOnly("done")
                .hasSize(5);
        world.manager(slug).get("/api/me").then().body("role", equalTo("manager"));
    }

    void isNotThereAtAll(String slug) {
        String schema = "centre_" + slug;
        assertThat(count("registry.organisation where slug = ?", slug)).isZero();
        assertThat(count("registry.centre where slug = ?", slug)).isZero();
        assertThat(count("registry.centre_profile where centre = ?", slug)).isZero();
        assertThat(count("pg_namespace where nspname = ?", schema)).isZero();
        assertThat(count("pg_roles where rolname = ?", schema)).isZero();
        assertThat(accounts.membersOf(schema)).isEmpty();
    }

    int count(String from, String value) {
        return Integer.parseInt(deaths.text("select count(*) from " + from, value));
    }
}
