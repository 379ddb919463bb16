package org.hearth.server.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.hearth.server.AccountsInMemory.Call;
import org.hearth.server.World;
import org.hearth.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** Opening is a saga: whatever dies or is away on the way, a centre is there once. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class OpeningDeathsTest extends WithSaga {
    private static final List<String> POINTS =
            List.of("registered", "database", "organisation", "manager", "opened", Deaths.BEFORE_DONE);

    @Test
    void whereverTheProcessDiesTheNextOneOpensTheCentreOnce() {
        saga.openWhole();
        List<String> slugs = POINTS.stream().map(point -> "saga_" + point).toList();
        POINTS.forEach(point -> saga.deaths.at(point, "saga_" + point));
        List<String> ids = slugs.stream().map(saga::ask).toList();
        for (String slug : slugs) {
            World.until(() -> saga.deaths.happened(slug));
        }

        assertThat(ids)
                .allSatisfy(
                        id -> assertThat(saga.opening(id).getString("state")).isIn("running", "queued"));
        assertThat(saga.count("pg_namespace where nspname = ?", "centre_saga_registered"))
                .as("died before")
                .isZero();
        assertThat(saga.count("pg_namespace where nspname = ?", "centre_saga_database"))
                .as("died after")
                .isEqualTo(1);
        slugs.forEach(saga.deaths::restart);
        for (int i = 0; i < slugs.size(); i++) {
            saga.isOpenExactlyOnce(slugs.get(i), ids.get(i));
        }
    }

    @Test
    void oneOpeningSurvivesADeathAtEveryStep() {
        saga.openWhole();
        String slug = "saga_unlucky";
        saga.deaths.at(POINTS.getFirst(), slug);
        String id = saga.ask(slug);
        for (String next : POINTS.subList(1, POINTS.size())) {
            World.until(() -> saga.deaths.happened(slug));
            saga.deaths.moveTo(next, slug);
        }
        World.until(() -> saga.deaths.happened(slug));
        saga.deaths.restart(slug);

        saga.isOpenExactlyOnce(slug, id);
    }

    @Test
    void aDeathBetweenTheIdentityProvidersWorkAndOurNoteOfItIsSurvived() {
        saga.openWhole();
        List<Call> calls = List.of(Call.ENSURE_ORGANISATION, Call.ENSURE_MEMBER);
        for (Call call : calls) {
            String slug = "saga_lost_" + calls.indexOf(call);
            saga.deaths.at("never", slug);
            accounts.loseAnswers(call, "centre_" + slug);
            String id = saga.ask(slug);
            World.until(() -> saga.deaths.happened(slug));
            assertThat(accounts.membersOf("centre_" + slug))
                    .as("the provider did its work")
                    .isPresent();

            accounts.answer(call, "centre_" + slug);
            saga.deaths.restart(slug);
            saga.isOpenExactlyOnce(slug, id);
        }
    }

    /** An outage is no failure: nothing is undone, nothing given up, and whoever looks reads why. */
    @Test
    void whileTheIdentityProviderIsAwayAnOpeningWaitsAndSaysWhy() {
        saga.openWhole();
        String slug = "saga_waiting";
        accounts.loseAnswers(Call.ENSURE_MEMBER, "centre_" + slug);
        String id = saga.ask(slug);
        World.until(() -> {
            saga.deaths.restartWithoutMending(slug);
            return saga.opening(id).getInt("attempts") >= 5;
        });
        World.until(() -> saga.opening(id).get("nextTryAt") != null);

        JsonPath waiting = saga.opening(id);
        assertThat(waiting.getString("state")).isEqualTo("queued");
        assertThat(waiting.getString("error.zh")).isEqualTo("登录服务暂时没有回应。");
        assertThat(waiting.getList("steps.state")).containsOnly("done").hasSize(3);

        accounts.answer(Call.ENSURE_MEMBER, "centre_" + slug);
        saga.retry(id).statusCode(200);
        saga.world
                .headquarters()
                .get("/api/headquarters/acts?object=centre&limit=200")
                .then()
                .body("items.findAll { it.objectId == '" + slug + "' }.act", equalTo(List.of("retry", "ask")));
        saga.isOpenExactlyOnce(slug, id);
        assertThat((Object) saga.opening(id).get("error")).isNull();
    }

    @Test
    void itIsTriedAgainByItselfLaterEachTime() {
        String slug = "saga_patient";
        accounts.loseAnswers(Call.ENSURE_ORGANISATION, "centre_" + slug);
        String id = saga.ask(slug);
        World.until(() -> saga.opening(id).get("nextTryAt") != null);
        assertThat(saga.count(
                        "registry.job where next_at > failing_since + interval '1 second' and subject = ?::uuid", id))
                .as("not at once")
                .isEqualTo(1);
        World.until(() -> saga.opening(id).getInt("attempts") == 2);
        accounts.answer(Call.ENSURE_ORGANISATION, "centre_" + slug);
        saga.untilState(id, "done");
    }
}
