package org.hearth.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.server.AccountsInMemory;
import org.hearth.server.authorization.Allowed;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.hearth.testing.fuzz.Description.Operation;
import org.hearth.testing.fuzz.Description.Parameter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every list is handed out as a file: to whoever may see it, under its filters, with as many rows as it has. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ExportsTest {
    /** Lists without a file of their own. A line here is a decision, not a way round. */
    private static final Map<String, String> WITHOUT = Map.of(
            "listEquipment", "exportEquipment has the equipment of all spaces",
            "listImportRows", "downloadImportErrors is the workbook to mend; the others are the file that was sent");

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

    /** The history of one thing is part of the record of acts, which has a file. */
    private static boolean isList(Operation operation) {
        return !operation.isWrite()
                && Stage.takes(operation, "cursor")
                && !operation.id().endsWith("History");
    }

    private static Set<String> filters(Operation operation) {
        return operation.parameters().stream()
                .map(Parameter::name)
                .filter(name -> !Set.of("cursor", "limit", "format").contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Operation export(Operation list) {
        return stage.operations()
                .filter(one -> one.path().equals(list.path() + "/export") && !one.isWrite())
                .findFirst()
                .orElseThrow(() -> new AssertionError(list.id() + " has no export"));
    }

    @TestFactory
    Stream<DynamicTest> everyListHasAFileUnderItsFiltersForWhoeverMaySeeIt() {
        return stage.each(one -> isList(one) && !WITHOUT.containsKey(one.id()), list -> {
            Operation export = export(list);
            assertThat(filters(export)).isEqualTo(filters(list));
            assertThat(Allowed.to(export.id())).isEqualTo(Allowed.to(list.id()));
            assertThat(Stage.takes(export, "format")).isTrue();
        });
    }

    @TestFactory
    Stream<DynamicTest> theFileHasAsManyRowsAsTheList() {
        return stage.each(one -> isList(one) && !WITHOUT.containsKey(one.id()), list -> {
            Call rows = stage.good().call(list, Stage.OURS);
            for (int more = 0; more < 2; more++) {
                stage.good().grow(list, Stage.OURS, Good.ids(rows));
            }
            stage.calm();
            Operation export = export(list);
            Call file = new Call(export, rows.token(), rows.target().replaceFirst("(\\?|$)", "/export$1"), "", "")
                    .asking("format=csv");
            // taking out the record of acts is itself an act
            String csv = stage.send(file).text();
            JsonNode page = stage.good().done(rows.asking("limit=200"));

            assertThat(csv).startsWith("\uFEFF");
            int acts = list.id().contains("Acts") ? 1 : 0;
            if (page.hasNonNull("nextCursor")) {
                assertThat(records(csv) - 1).isGreaterThan(page.path("items").size());
            } else {
                assertThat(records(csv) - 1).isEqualTo(page.path("items").size() - acts);
            }
        });
    }

    /** Lines of a CSV that are not within quotes. */
    private static int records(String csv) {
        int records = 0;
        boolean quoted = false;
        for (char c : csv.toCharArray()) {
            quoted ^= c == '"';
            records += c == '\n' && !quoted ? 1 : 0;
        }
        return records;
    }

    @Test
    void whatHasNoFileIsSaidHere() {
        Set<String> lists = stage.operations()
                .filter(ExportsTest::isList)
                .map(Operation::id)
                .collect(Collectors.toSet());
        assertThat(lists).containsAll(WITHOUT.keySet());
        assertThat(List.copyOf(lists)).hasSizeGreaterThan(15);
    }
}
