package org.hearth.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hearth.server.AccountsInMemory;
import org.hearth.server.contract.Call.Answer;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.hearth.testing.fuzz.Description.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every operation has a good call; every write has its effect once for a key; every update needs the version it was made from. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class OperationsTest {
    /** Sent again they change nothing by what they are, so they keep no answer. */
    private static final List<String> NO_ANSWER_KEPT = List.of(
            "acceptInvitation", "declineInvitation", "testOpeningWorkbook", "downloadOpeningErrors", "lookUpResidents");

    /** Answer a workbook, which says when it was made. */
    private static final List<String> A_WORKBOOK = List.of("downloadOpeningErrors");

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    AccountsInMemory accounts;

    private Stage stage;
    private Tables all;
    private Tables.Mirror mirror;

    @BeforeEach
    void theStage() {
        stage = Stage.of(issuer, database, accounts);
        all = Tables.of(stage, "centre_" + Stage.OURS, "headquarters", "registry", "government");
        mirror = Tables.of(stage, "centre_" + Stage.OURS).new Mirror("centre_" + Stage.MIRROR);
    }

    private Answer send(Call call) {
        return stage.send(call);
    }

    private static boolean isUpdate(Operation operation) {
        return Stage.takes(operation, "If-Match");
    }

    @TestFactory
    Stream<DynamicTest> everyReadSucceeds() {
        return stage.each(
                one -> !one.isWrite(), one -> stage.good().done(stage.good().call(one, Stage.OURS)));
    }

    @TestFactory
    Stream<DynamicTest> everyWriteHasItsEffectOnceForAKey() {
        return Stream.concat(
                stage.each(Operation::isWrite, this::once),
                Stream.of(DynamicTest.dynamicTest("whatTheyLeftIsToldInWords", this::toldInWords)));
    }

    /** After all of them: each kind of act, of thing and of field has its word in both languages. */
    private void toldInWords() throws IOException {
        Set<String> words = ActsInWords.keys();
        assertThat(stage.ask(ActsInWords.keptIn("centre_" + Stage.OURS, "headquarters"))
                        .split(" "))
                .hasSizeGreaterThan(100)
                .allSatisfy(kept -> assertThat(words).containsAnyOf(kept, kept.replaceFirst("^(act\\..*)\\..*", "$1")));
    }

    private void once(Operation operation) {
        Call call = stage.good().call(operation, Stage.OURS);
        Call other = stage.good().call(operation, Stage.OURS).keyed(call.key());
        stage.calm();
        mirror.reflect();
        Map<String, String> reflected = mirror.print();

        assertThat(send(call.keyed(" ")).problem()).isEqualTo("idempotency-key-required");
        Answer first = send(call);
        assertThat(first.isSuccess()).as("%s: %s", call, first).isTrue();

        stage.calm();
        Map<String, String> before = all.print();
        Answer again = send(call);
        if (A_WORKBOOK.contains(operation.id())) {
            assertThat(again.status()).as("sent again").isEqualTo(first.status());
        } else {
            assertThat(again).as("sent again").isEqualTo(first);
        }
        if (!NO_ANSWER_KEPT.contains(operation.id())) {
            assertThat(send(other).problem()).as("other words, the same key").isEqualTo("key-reused");
        }
        assertThat(all.print()).as("what is kept after it was sent again").isEqualTo(before);
        assertThat(mirror.print())
                .as("what another centre keeps under the same ids")
                .isEqualTo(reflected);
    }

    @TestFactory
    Stream<DynamicTest> everyUpdateNeedsTheVersionItWasMadeFrom() {
        return stage.each(OperationsTest::isUpdate, operation -> {
            Call call = stage.good().call(operation, Stage.OURS);

            assertThat(send(call.seen(""))).satisfies(refused(428, "version-required"));
            for (String stale : List.of("\"99999\"", "\"-1\"", "7", "W/\"1\"", "*")) {
                assertThat(send(call.seen(stale))).as("If-Match: " + stale).satisfies(refused(412, "version-conflict"));
            }
            assertThat(send(call).isSuccess()).as(call.toString()).isTrue();
            assertThat(send(call.anew()).status())
                    .as("seen before it was changed")
                    .isIn(404, 409, 410, 412);
        });
    }

    private static java.util.function.Consumer<Answer> refused(int status, String problem) {
        return answer -> {
            assertThat(answer.status()).as(answer.text()).isEqualTo(status);
            assertThat(answer.problem()).isEqualTo(problem);
        };
    }

    /** What replaces, changes or removes a thing asks for the version; a new operation cannot forget to. */
    @TestFactory
    Stream<DynamicTest> everyPutPatchAndDeleteIsAnUpdate() {
        return stage.each(
                one -> List.of("PUT", "PATCH", "DELETE").contains(one.method()),
                one -> assertThat(isUpdate(one)).isTrue());
    }
}
