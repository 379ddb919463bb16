package org.hearth.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearth.kernel.Page;
import org.hearth.server.AccountsInMemory;
import org.hearth.server.World;
import org.hearth.server.contract.Call.Answer;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.hearth.testing.fuzz.Description.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every list, walked page by page to its end, holds what one big page holds, once. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ListsTest {
    /** So many pages a list is walked in, at most: enough to turn over, few enough to be quick. */
    private static final int PAGES = 20;

    /** A list of fewer shows nothing of paging. */
    private static final int FEWEST = 3;

    /** No list is sorted by so many keys. */
    private static final String OF_ANOTHER_LIST = "a\u001fb\u001fc\u001fd\u001fe";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    AccountsInMemory accounts;

    private Stage stage;

    @BeforeEach
    void theStage() {
        stage = Stage.of(issuer, database, accounts);
    }

    private static boolean isPaged(Operation operation) {
        return !operation.isWrite() && Stage.takes(operation, "cursor") && Stage.takes(operation, "limit");
    }

    @TestFactory
    Stream<DynamicTest> everyListIsWalkedToItsEnd() {
        return stage.each(ListsTest::isPaged, this::walk);
    }

    private void walk(Operation operation) {
        Call list = stage.good().call(operation, Stage.OURS);
        fill(operation, list);
        stage.calm();
        JsonNode all = page(list.asking("limit=" + Page.MAX_LIMIT));
        List<JsonNode> whole = items(all);
        int limit = Math.max(1, whole.size() / PAGES);

        List<JsonNode> walked = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = page(list.asking("limit=" + limit + cursor));
            walked.addAll(items(page));
            assertThat(items(page)).as("a page of at most " + limit).hasSizeBetween(1, limit);
            cursor = page.hasNonNull("nextCursor")
                    ? "&cursor=" + page.get("nextCursor").asText()
                    : "";
        } while (!cursor.isEmpty() && walked.size() < whole.size());

        assertThat(walked).as("no row left out, none twice, the same order").isEqualTo(whole);
        assertThat(walked).doesNotHaveDuplicates();
        assertThat(cursor.isEmpty())
                .as("the last page says so")
                .isEqualTo(all.path("nextCursor").isNull());
    }

    /** Until there are enough rows: by what makes such things, or else by what is done to the thing the list is of. */
    private void fill(Operation operation, Call list) {
        for (int more = 0; more < FEWEST && items(page(list)).size() < FEWEST; more++) {
            stage.good().grow(operation, Stage.OURS, Good.ids(list));
        }
        World.until(() -> items(page(list)).size() >= FEWEST);
    }

    private JsonNode page(Call call) {
        return stage.good().done(call);
    }

    private static List<JsonNode> items(JsonNode page) {
        List<JsonNode> items = new ArrayList<>();
        page.path("items").forEach(items::add);
        return items;
    }

    @TestFactory
    Stream<DynamicTest> everyListRefusesACursorOrALimitItDoesNotKnow() {
        return stage.each(ListsTest::isPaged, operation -> {
            Call list = stage.good().call(operation, Stage.OURS);
            String foreign = Base64.getUrlEncoder().encodeToString(OF_ANOTHER_LIST.getBytes(StandardCharsets.UTF_8));
            Map.of("cursor", List.of("!!!", "%00", foreign), "limit", List.of("0", "-1", "201", "1.5", "x"))
                    .forEach((name, values) -> values.forEach(value -> {
                        Answer answer = stage.send(list.asking(name + "=" + value));
                        assertThat(answer.status())
                                .as("%s=%s: %s", name, value, answer.text())
                                .isEqualTo(400);
                        assertThat(answer.fields())
                                .as("%s=%s: %s", name, value, answer.text())
                                .containsExactly(name);
                    }));
        });
    }
}
