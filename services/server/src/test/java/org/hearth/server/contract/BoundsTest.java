package org.hearth.server.contract;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.hearth.server.AccountsInMemory;
import org.hearth.server.contract.Bends.Bend;
import org.hearth.server.contract.Call.Answer;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.hearth.testing.fuzz.Description.Operation;
import org.hearth.testing.fuzz.Description.Parameter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the description says a field may hold is taken; what lies just outside is refused, with the field named. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class BoundsTest {
    /** What is said of a bound, a form or a word; what else is wrong with a value that fits is another rule's business. */
    private static final String OF_THE_SCHEMA =
            "(At most|From|Must be|One of|Fill this in|This is not valid|Lower-case letters).*";

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

    @TestFactory
    Stream<DynamicTest> everyFieldOfABodyKeepsItsBounds() {
        return stage.each(one -> one.contentType().equals("application/json"), this::bodies);
    }

    private void bodies(Operation operation) {
        Call good = stage.good().call(operation, Stage.OURS);
        SoftAssertions failures = new SoftAssertions();
        List<Bend> bends = Bends.of(stage.description(), operation.body(), Call.json(good.body()));
        for (Bend bend : bends) {
            Answer answer = stage.send(Body.of(good).with(bend.at(), bend.value()));
            String said = "%s %s: %s".formatted(bend.at(), bend.how(), answer);
            if (bend.fits()) {
                failures.assertThat(answer.status()).as(said).isLessThan(500);
                failures.assertThat(outside(answer)).as(said).doesNotContain(bend.field());
            } else {
                failures.assertThat(answer.status()).as(said).isEqualTo(400);
                failures.assertThat(answer.fields()).as(said).contains(bend.field());
            }
        }
        failures.assertThat(bends).hasSizeGreaterThan(3);
        failures.assertAll();
    }

    /** The fields of which is said that they lie outside of their schema. */
    private static Set<String> outside(Answer answer) {
        return StreamSupport.stream(answer.body().path("violations").spliterator(), false)
                .filter(one -> one.toString().matches("(?s).*\"" + OF_THE_SCHEMA))
                .map(one -> one.path("field").asText())
                .collect(Collectors.toSet());
    }

    @TestFactory
    Stream<DynamicTest> everyParameterKeepsItsBounds() {
        return stage.each(one -> one.parameters().stream().anyMatch(BoundsTest::isAsked), this::parameters);
    }

    private static boolean isAsked(Parameter parameter) {
        return parameter.in().equals("query");
    }

    private void parameters(Operation operation) {
        Call good = stage.good().call(operation, Stage.OURS);
        SoftAssertions failures = new SoftAssertions();
        operation.parameters().stream().filter(BoundsTest::isAsked).forEach(parameter -> {
            var schema = stage.description().resolve(parameter.schema());
            String value =
                    schema.has("maxLength") ? "x".repeat(schema.get("maxLength").asInt() + 1) : "x";
            String rest = good.target().replaceAll("([?&])" + parameter.name() + "=[^&]*", "$1a=b");
            Answer answer = stage.send(
                    good.to(rest).asking(parameter.name() + "=" + value).anew());
            String said = "%s: %s".formatted(parameter.name(), answer);
            failures.assertThat(answer.status()).as(said).isEqualTo(400);
            failures.assertThat(answer.fields()).as(said).containsExactly(parameter.name());
        });
        failures.assertAll();
    }
}
