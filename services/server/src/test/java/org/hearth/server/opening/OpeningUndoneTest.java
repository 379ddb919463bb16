package org.hearth.server.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.hearth.server.AccountsInMemory.Call;
import org.hearth.server.World;
import org.hearth.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** An opening that is refused, fails for too long or is given up leaves nothing; one whose centre is open is never undone. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class OpeningUndoneTest extends WithSaga {
    @Test
    void whatIsRefusedIsUndoneAtOnceAndCanBeAskedForInOtherWords() {
        String slug = "saga_refused";
        accounts.refuse(World.managerOf(slug));
        String id = saga.ask(slug);
        saga.untilState(id, "failed");

        saga.isNotThereAtAll(slug);
        JsonPath failed = saga.opening(id);
        assertThat(failed.getInt("attempts")).isEqualTo(1);
        assertThat(failed.getString("error.zh")).isEqualTo("登录服务不接受这个邮箱。已做的步骤已撤销。");
        assertThat(failed.getList("steps.state")).containsOnly("undone").hasSize(3);

        Map<String, Object> mended = World.centre(slug);
        mended.put("managerEmail", World.addressAt("other", slug));
        String second = saga.world
                .headquarters()
                .body(mended)
                .post("/api/headquarters/openings")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        saga.untilState(second, "done");
        saga.untilState(id, "cancelled");
    }

    @Test
    void whatFailedForLongEnoughIsUndoneAndCanBeTriedAgain() {
        saga.openWhole();
        String slug = "saga_retried";
        accounts.loseAnswers(Call.ENSURE_MEMBER, "centre_" + slug);
        String id = saga.ask(slug);
        World.until(() -> saga.opening(id).get("nextTryAt") != null);
        saga.deaths.isLongAgo(slug);
        saga.retry(id).statusCode(200);
        saga.untilState(id, "failed");

        saga.isNotThereAtAll(slug);
        assertThat(saga.opening(id).getString("error.zh")).contains("已撤销");

        accounts.answer(Call.ENSURE_MEMBER, "centre_" + slug);
        saga.retry(id).statusCode(200);
        saga.isOpenExactlyOnce(slug, id);
    }

    @Test
    void aGivenUpOpeningIsUndoneAndFreesItsSlug() {
        String slug = "saga_given_up";
        accounts.loseAnswers(Call.ENSURE_ACCOUNT, World.managerOf(slug));
        String id = saga.ask(slug);
        World.until(() -> saga.opening(id).get("nextTryAt") != null);
        saga.giveUp(id).statusCode(200).body("state", equalTo("cancelling"));
        saga.untilState(id, "cancelled");
        saga.isNotThereAtAll(slug);

        accounts.answer(Call.ENSURE_ACCOUNT, World.managerOf(slug));
        String second = saga.ask(slug);
        saga.untilState(second, "done");
        saga.giveUp(second).statusCode(409);
    }

    /** Undoing needs the identity provider too: while it is away the opening is not called undone. */
    @Test
    void undoingThatFailsIsDoneLater() {
        String slug = "saga_undone_late";
        accounts.loseAnswers(Call.ENSURE_MEMBER, "centre_" + slug);
        accounts.loseAnswers(Call.REMOVE_ORGANISATION, "centre_" + slug);
        String id = saga.ask(slug);
        World.until(() -> saga.opening(id).get("nextTryAt") != null);
        saga.giveUp(id).statusCode(200);
        World.until(() -> accounts.membersOf("centre_" + slug).isEmpty());
        assertThat(saga.opening(id).getString("state")).isEqualTo("cancelling");

        accounts.answer(Call.REMOVE_ORGANISATION, "centre_" + slug);
        World.until(() -> {
            saga.deaths.restartWithoutMending(slug);
            return saga.opening(id).getString("state").equals("cancelled");
        });
        saga.isNotThereAtAll(slug);
    }

    /** Its people may be working already: nothing of theirs is taken away because a note of ours cannot be written. */
    @Test
    void whatIsOpenIsNeverUndone() {
        saga.openWhole();
        String slug = "saga_open";
        saga.deaths.neverRecords("opened", slug);
        String id = saga.ask(slug);
        World.until(() -> saga.opening(id).get("nextTryAt") != null
                && saga.deaths
                        .text("select state from registry.organisation where slug = ?", slug)
                        .equals("open"));
        saga.world
                .manager(slug)
                .body("{\"name\":\"大厅\"}")
                .post("/api/centre/spaces")
                .then()
                .statusCode(201);
        saga.deaths.isLongAgo(slug);
        World.until(() -> {
            saga.deaths.restartWithoutMending(slug);
            return saga.opening(id).getInt("attempts") > 4;
        });

        saga.world.manager(slug).get("/api/centre/spaces").then().body("items.name", equalTo(List.of("大厅")));
        saga.deaths.restart(slug);
        saga.isOpenExactlyOnce(slug, id);
    }

    /** No pattern knows all that the identity provider refuses: whoever asked puts it right, and it goes on. */
    @Test
    void theManagersAddressThatWasRefusedIsCorrectedAndTheOpeningGoesOn() {
        String slug = "saga_corrected";
        accounts.refuse(World.managerOf(slug));
        String id = saga.ask(slug);
        correct(id, "other@saga.example.org").statusCode(409).body("type", endsWith("wrong-state"));
        saga.untilState(id, "failed");

        correct(id, "other@saga_corrected.example.org")
                .statusCode(400)
                .body("violations[0].field", equalTo("managerEmail"));
        correct(id, "other@saga.example.org")
                .statusCode(200)
                .body("error", nullValue())
                .body("managerName", equalTo("吴经理"))
                .body("managerUsername", equalTo("other@saga.example.org"));
        saga.untilState(id, "done");

        saga.world
                .as("other@saga.example.org", "centre_" + slug)
                .get("/api/me")
                .then()
                .body("role", equalTo("manager"));
        saga.world
                .headquarters()
                .get("/api/headquarters/acts?object=centre")
                .then()
                .body("items[0].act", equalTo("correct"))
                .body("items[0].objectId", equalTo(slug))
                .body("items[0].before.managerEmail", equalTo(World.managerOf(slug)))
                .body("items[0].after.managerEmail", equalTo("other@saga.example.org"));
        correct(id, "third@saga.example.org").statusCode(409);
    }

    private ValidatableResponse correct(String id, String email) {
        return saga.world
                .headquarters()
                .body(Map.of("managerName", "吴经理", "managerEmail", email))
                .post("/api/headquarters/openings/" + id + "/manager")
                .then();
    }
}
