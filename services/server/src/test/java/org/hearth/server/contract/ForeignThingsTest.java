package org.hearth.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

/** A thing of another organisation, or of another person, is answered exactly as one that does not exist: in the path and in the body. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ForeignThingsTest {
    private static final Pattern UUID_IN_PATH = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

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

    /** Headquarters has no second of its kind, and the street belongs to everybody: ids there are only absent or not. */
    private static boolean isOfMany(Operation operation) {
        return !operation.path().startsWith("/api/headquarters/")
                && !operation.path().startsWith("/api/public/");
    }

    @TestFactory
    Stream<DynamicTest> aForeignIdInThePathIsAsAnAbsentOne() {
        return stage.each(one -> isOfMany(one) && one.path().matches(".*\\{(?!day}).*"), operation -> {
            Call theirs = stage.good().call(operation, Stage.THEIRS);
            String us = operation.path().startsWith("/api/me/")
                    ? stage.token(World.ADMIN, "headquarters")
                    : stage.token(operation, Stage.OURS);
            String nowhere = UUID_IN_PATH
                    .matcher(theirs.target())
                    .replaceAll(UUID.randomUUID().toString());
            assertThat(nowhere).isNotEqualTo(theirs.target());

            Answer foreign = stage.send(theirs.by(us));
            Answer absent = stage.send(theirs.by(us).to(nowhere).anew());
            assertThat(foreign.status()).as(foreign.text()).isEqualTo(404);
            assertThat(foreign.problem()).isEqualTo("not-found");
            assertThat(foreign.withoutCode()).isEqualTo(absent.withoutCode());
            assertThat(stage.send(theirs.anew()).isSuccess())
                    .as("its owner finds it: %s", theirs)
                    .isTrue();
        });
    }

    @TestFactory
    Stream<DynamicTest> anAbsentIdInThePathIsNotFound() {
        return stage.each(one -> !isOfMany(one) && one.path().contains("{"), operation -> {
            Call call = stage.good().call(operation, Stage.OURS);
            String path = operation.path();
            for (String name : path.replaceAll("[^{]*\\{(\\w+)}[^{]*", "$1 ").split(" ")) {
                String part = call.target()
                        .split("\\?")[0]
                        .split("/")[List.of(path.split("/")).indexOf("{" + name + "}")];
                String absent = part.contains("-") ? UUID.randomUUID().toString() : "nobody_is_called_so";
                Answer answer = stage.send(
                        call.to(call.target().replace("/" + part, "/" + absent)).anew());
                assertThat(answer.status()).as("%s: %s", name, answer.text()).isEqualTo(404);
                assertThat(answer.problem()).isEqualTo("not-found");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aForeignIdInTheBodyIsAsAnAbsentOne() {
        return stage.each(one -> isOfMany(one) && one.contentType().equals("application/json"), operation -> {
            Call call = stage.good().call(operation, Stage.OURS);
            for (String at : ids("", Call.json(call.body()))) {
                String field = at.replaceFirst("(/\\d+)+$", "").replaceFirst(".*/", "");
                String theirs = String.valueOf(stage.good().known(field, Stage.THEIRS));
                Answer foreign = stage.send(Body.of(call).with(at, theirs));
                Answer absent = stage.send(
                        Body.of(call).with(at, UUID.randomUUID().toString()).anew());
                assertThat(foreign.status()).as("%s: %s", at, foreign.text()).isBetween(400, 409);
                assertThat(foreign.withoutCode()).as(at).isEqualTo(absent.withoutCode());
            }
            assertThat(stage.send(call.anew()).isSuccess())
                    .as("with our own ids: %s", call)
                    .isTrue();
        });
    }

    /** Where ids are written, as JSON pointers. */
    private static List<String> ids(String at, JsonNode node) {
        List<String> found = new ArrayList<>();
        // what a device calls its own reading is an id of its making, and names nothing of anybody's
        if (!at.equals("/id") && UUID_IN_PATH.matcher(node.asText()).matches()) {
            found.add(at);
        }
        node.properties().forEach(one -> found.addAll(ids(at + "/" + one.getKey(), one.getValue())));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            found.addAll(ids(at + "/" + index, node.get(index)));
        }
        return found;
    }
}
