package org.hearth.server.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.server.AccountsInMemory;
import org.hearth.server.AccountsInMemory.Call;
import org.hearth.server.World;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Opening is a saga: whatever dies or fails on the way, a centre is there once, or not at all. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class OpeningDeathsTest {
    private static final List<String> POINTS =
            List.of("registered", "database", "organisation", "manager", "opened", Deaths.BEFORE_DONE);

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    AccountsInMemory accounts;

    private World world;
    private Deaths deaths;

    @BeforeEach
    void headquarters() {
        world = new World(issuer);
        deaths = new Deaths(database);
    }

    private String ask(String slug) {
        return world.headquarters()
                .body(World.centre(slug))
                .post("/api/headquarters/openings")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private JsonPath opening(String id) {
        return world.headquarters().get("/api/headquarters/openings/" + id).jsonPath();
    }

    private void untilState(String id, String state) {
        World.until(() -> state.equals(opening(id).getString("state")));
    }

    private void isOpenExactlyOnce(String slug, String id) {
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
                .isEqualTo("manager manager@" + slug + ".example.org");
        assertThat(accounts.membersOf(schema))
                .contains(Set.of(AccountsInMemory.idOf("manager@" + slug + ".example.org")));
        assertThat(opening(id).getList("steps.state"))
                .as(slug)
                .containsOnly("done")
                .hasSize(5);
        world.manager(slug).get("/api/me").then().body("role", equalTo("manager"));
    }

    private void isNotThereAtAll(String slug) {
        String schema = "centre_" + slug;
        assertThat(count("registry.organisation where slug = ?", slug)).isZero();
        assertThat(count("registry.centre where slug = ?", slug)).isZero();
        assertThat(count("registry.centre_profile where centre = ?", slug)).isZero();
        assertThat(count("pg_namespace where nspname = ?", schema)).isZero();
        assertThat(count("pg_roles where rolname = ?", schema)).isZero();
        assertThat(accounts.membersOf(schema)).isEmpty();
    }

    private int count(String from, String value) {
        return Integer.parseInt(deaths.text("select count(*) from " + from, value));
    }

    @Test
    void whereverTheProcessDiesTheNextOneOpensTheCentreOnce() {
        world = openWhole();
        List<String> slugs = POINTS.stream().map(point -> "saga_" + point).toList();
        POINTS.forEach(point -> deaths.at(point, "saga_" + point));
        List<String> ids = slugs.stream().map(this::ask).toList();
        for (String slug : slugs) {
            World.until(() -> deaths.happened(slug));
        }

        assertThat(ids)
                .allSatisfy(id -> assertThat(opening(id).getString("state")).isIn("running", "queued"));
        assertThat(count("pg_namespace where nspname = ?", "centre_saga_registered"))
                .as("died before")
                .isZero();
        assertThat(count("pg_namespace where nspname = ?", "centre_saga_database"))
                .as("died after")
                .isEqualTo(1);
        slugs.forEach(deaths::restart);
        for (int i = 0; i < slugs.size(); i++) {
            isOpenExactlyOnce(slugs.get(i), ids.get(i));
        }
    }

    @Test
    void oneOpeningSurvivesADeathAtEveryStep() {
        world = openWhole();
        String slug = "saga_unlucky";
        deaths.at(POINTS.getFirst(), slug);
        String id = ask(slug);
        for (String next : POINTS.subList(1, POINTS.size())) {
            World.until(() -> deaths.happened(slug));
            deaths.moveTo(next, slug);
        }
        World.until(() -> deaths.happened(slug));
        deaths.restart(slug);

        isOpenExactlyOnce(slug, id);
    }

    private World openWhole() {
        return count("registry.centre where slug = ?", "saga_whole") == 0 ? world.open("saga_whole") : world;
    }

    @Test
    void aDeathBetweenTheIdentityProvidersWorkAndOurNoteOfItIsSurvived() {
        world = openWhole();
        List<Call> calls = List.of(Call.ENSURE_ORGANISATION, Call.ENSURE_MEMBER);
        for (Call call : calls) {
            String slug = "saga_lost_" + calls.indexOf(call);
            deaths.at("never", slug);
            accounts.loseAnswers(call, "centre_" + slug);
            String id = ask(slug);
            World.until(() -> deaths.happened(slug));
            assertThat(accounts.membersOf("centre_" + slug))
                    .as("the provider did its work")
                    .isPresent();

            accounts.answer(call, "centre_" + slug);
            deaths.restart(slug);
            isOpenExactlyOnce(slug, id);
        }
    }

    /** An outage is no failure: nothing is undone, nothing given up, and whoever looks reads why. */
    @Test
    void whileTheIdentityProviderIsAwayAnOpeningWaitsAndSaysWhy() {
        world = openWhole();
        String slug = "saga_waiting";
        accounts.loseAnswers(Call.ENSURE_MEMBER, "centre_" + slug);
        String id = ask(slug);
        World.until(() -> {
            deaths.restartWithoutMending(slug);
            return opening(id).getInt("attempts") >= 5;
        });
        World.until(() -> opening(id).get("nextTryAt") != null);

        JsonPath waiting = opening(id);
        assertThat(waiting.getString("state")).isEqualTo("queued");
        assertThat(waiting.getString("error.zh")).isEqualTo("登录服务暂时没有回应。");
        assertThat(waiting.getList("steps.state")).containsOnly("done").hasSize(3);

        accounts.answer(Call.ENSURE_MEMBER, "centre_" + slug);
        retry(id).statusCode(200);
        world.headquarters()
                .get("/api/headquarters/acts?object=centre&limit=200")
                .then()
                .body("items.findAll { it.objectId == '" + slug + "' }.act", equalTo(List.of("retry", "ask")));
        isOpenExactlyOnce(slug, id);
        assertThat((Object) opening(id).get("error")).isNull();
    }

    private ValidatableResponse retry(String id) {
        return world.headquarters()
                .post("/api/headquarters/openings/" + id + "/retry")
                .then();
    }

    private ValidatableResponse giveUp(String id) {
        return world.headquarters()
                .post("/api/headquarters/openings/" + id + "/cancel")
                .then();
    }

    @Test
    void itIsTriedAgainByItselfLaterEachTime() {
        String slug = "saga_patient";
        accounts.loseAnswers(Call.ENSURE_ORGANISATION, "centre_" + slug);
        String id = ask(slug);
        World.until(() -> opening(id).get("nextTryAt") != null);
        assertThat(count("registry.job where next_at > failing_since + interval '1 second' and subject = ?::uuid", id))
                .as("not at once")
                .isEqualTo(1);
        World.until(() -> opening(id).getInt("attempts") == 2);
        accounts.answer(Call.ENSURE_ORGANISATION, "centre_" + slug);
        untilState(id, "done");
    }

    @Test
    void whatIsRefusedIsUndoneAtOnceAndCanBeAskedForInOtherWords() {
        String slug = "saga_refused";
        accounts.refuse("manager@" + slug + ".example.org");
        String id = ask(slug);
        untilState(id, "failed");

        isNotThereAtAll(slug);
        JsonPath failed = opening(id);
        assertThat(failed.getInt("attempts")).isEqualTo(1);
        assertThat(failed.getString("error.zh")).isEqualTo("登录服务不接受这个邮箱。已做的步骤已撤销。");
        assertThat(failed.getList("steps.state")).containsOnly("undone").hasSize(3);

        Map<String, Object> mended = World.centre(slug);
        mended.put("managerEmail", "other@" + slug + ".example.org");
        String second = world.headquarters()
                .body(mended)
                .post("/api/headquarters/openings")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        untilState(second, "done");
        untilState(id, "cancelled");
    }

    @Test
    void whatFailedForLongEnoughIsUndoneAndCanBeTriedAgain() {
        world = openWhole();
        String slug = "saga_retried";
        accounts.loseAnswers(Call.ENSURE_MEMBER, "centre_" + slug);
        String id = ask(slug);
        World.until(() -> opening(id).get("nextTryAt") != null);
        deaths.isLongAgo(slug);
        retry(id).statusCode(200);
        untilState(id, "failed");

        isNotThereAtAll(slug);
        assertThat(opening(id).getString("error.zh")).contains("已撤销");

        accounts.answer(Call.ENSURE_MEMBER, "centre_" + slug);
        retry(id).statusCode(200);
        isOpenExactlyOnce(slug, id);
    }

    @Test
    void aGivenUpOpeningIsUndoneAndFreesItsSlug() {
        String slug = "saga_given_up";
        accounts.loseAnswers(Call.ENSURE_ACCOUNT, "manager@" + slug + ".example.org");
        String id = ask(slug);
        World.until(() -> opening(id).get("nextTryAt") != null);
        giveUp(id).statusCode(200).body("state", equalTo("cancelling"));
        untilState(id, "cancelled");
        isNotThereAtAll(slug);

        accounts.answer(Call.ENSURE_ACCOUNT, "manager@" + slug + ".example.org");
        String second = ask(slug);
        untilState(second, "done");
        giveUp(second).statusCode(409);
    }

    /** Undoing needs the identity provider too: while it is away the opening is not called undone. */
    @Test
    void undoingThatFailsIsDoneLater() {
        String slug = "saga_undone_late";
        accounts.loseAnswers(Call.ENSURE_MEMBER, "centre_" + slug);
        accounts.loseAnswers(Call.REMOVE_ORGANISATION, "centre_" + slug);
        String id = ask(slug);
        World.until(() -> opening(id).get("nextTryAt") != null);
        giveUp(id).statusCode(200);
        World.until(() -> accounts.membersOf("centre_" + slug).isEmpty());
        assertThat(opening(id).getString("state")).isEqualTo("cancelling");

        accounts.answer(Call.REMOVE_ORGANISATION, "centre_" + slug);
        World.until(() -> {
            deaths.restartWithoutMending(slug);
            return opening(id).getString("state").equals("cancelled");
        });
        isNotThereAtAll(slug);
    }

    /** Its people may be working already: nothing of theirs is taken away because a note of ours cannot be written. */
    @Test
    void whatIsOpenIsNeverUndone() {
        world = openWhole();
        String slug = "saga_open";
        deaths.neverRecords("opened", slug);
        String id = ask(slug);
        World.until(() -> opening(id).get("nextTryAt") != null
                && deaths.text("select state from registry.organisation where slug = ?", slug)
                        .equals("open"));
        world.manager(slug)
                .body("{\"name\":\"大厅\"}")
                .post("/api/centre/spaces")
                .then()
                .statusCode(201);
        deaths.isLongAgo(slug);
        World.until(() -> {
            deaths.restartWithoutMending(slug);
            return opening(id).getInt("attempts") > 4;
        });

        world.manager(slug).get("/api/centre/spaces").then().body("items.name", equalTo(List.of("大厅")));
        deaths.restart(slug);
        isOpenExactlyOnce(slug, id);
    }
}
