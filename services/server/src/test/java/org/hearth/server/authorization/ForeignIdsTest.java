package org.hearth.server.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.hearth.server.authorization.Api.Operation;
import org.hearth.server.authorization.Matrix.Line;
import org.hearth.server.authorization.Wire.Answer;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A thing of another organisation is answered exactly as a thing that does not exist. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ForeignIdsTest {
    /** Operations that take an id in the body, and where. */
    private static final Map<String, List<String>> IN_BODIES = Map.of(
            "createSession",
            List.of(
                    Matrix.SESSION.replace("{activity}", "{of:activity}"),
                    Matrix.SESSION.replace("'startsAt'", "'spaceId':'{of:space}','startsAt'")),
            "createActivity",
            List.of("{'title':'偷看','programmeId':'{of:programme}'}"),
            "createContract",
            List.of(Matrix.CONTRACT.replace("{activity}", "{of:activity}")));

    /** A contract names the body that purchased: agencies are public, and theirs is called as their centre is. */
    private static final String NAMES_PUBLIC_BODIES = "listPurchasers";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private Wire wire;
    private Api api;
    private Cast cast;

    @BeforeEach
    void theWorldOfTheMatrix() {
        wire = new Wire();
        api = Api.running();
        cast = Cast.of(issuer, database);
    }

    private static Line line(Operation operation) {
        Line line = Matrix.LINES.get(operation.id());
        if (line == null) {
            throw new AssertionError("no line for " + operation.id());
        }
        return line;
    }

    private List<Operation> aboutATenantsThing() {
        return api.operations().stream()
                .filter(operation -> !line(operation).of().isEmpty())
                .toList();
    }

    private Operation operation(String id) {
        return api.operations().stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Answer ask(Operation operation, String id, String asking) {
        Line line = line(operation);
        Who who = line.somebody();
        String query = line.body().startsWith("?") ? line.body() : "";
        String body = query.isEmpty() ? quoted(filled(line.body(), "{", cast.things(asking))) : "";
        return wire.call(operation, operation.at(id) + query, cast.token(who, asking), body);
    }

    private static String filled(String text, String before, Map<String, String> ids) {
        String filled = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace(before + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    private static String quoted(String body) {
        return body.replace('\'', '"');
    }

    private String theirs(Operation operation) {
        return java.util.Objects.requireNonNull(
                cast.things(Cast.THEIRS).get(line(operation).of()), operation.id());
    }

    @Test
    void everyPathOfATenantThatTakesAnIdSaysOfWhat() {
        assertThat(api.operations())
                .filteredOn(operation -> operation.path().matches("/api/(centre|government)/.*\\{(?!day}).*"))
                .hasSizeGreaterThan(10)
                .allSatisfy(operation ->
                        assertThat(line(operation).of()).as(operation.id()).isNotEmpty());
    }

    @Test
    void anotherTenantsIdIsAnsweredAsAnAbsentOne() {
        SoftAssertions failures = new SoftAssertions();
        for (Operation operation : aboutATenantsThing()) {
            Answer foreign = ask(operation, theirs(operation), Cast.OURS);
            Answer absent = ask(operation, UUID.randomUUID().toString(), Cast.OURS);
            failures.assertThat(foreign.status()).as(operation.id()).isEqualTo(404);
            failures.assertThat(foreign.problem()).as(operation.id()).isEqualTo("not-found");
            failures.assertThat(foreign.bodyWithoutCode()).as(operation.id()).isEqualTo(absent.bodyWithoutCode());
        }
        failures.assertAll();
    }

    /** The twin: the very same request finds the thing when its owner sends it. */
    @Test
    void itsOwnerFindsIt() {
        SoftAssertions failures = new SoftAssertions();
        for (Operation operation : aboutATenantsThing()) {
            Answer found = ask(operation, theirs(operation), Cast.THEIRS);
            failures.assertThat(found.status())
                    .as("%s: %s", operation.id(), found.body())
                    .isIn(200, 201, 202, 204, 409, 412);
        }
        failures.assertAll();
    }

    @Test
    void anotherTenantsIdInABodyIsAnsweredAsAnAbsentOne() {
        IN_BODIES.forEach((id, bodies) -> bodies.forEach(body -> {
            Operation operation = operation(id);
            String token = cast.token(Who.MANAGER);
            Map<String, String> absent = Map.of(
                    "activity", UUID.randomUUID().toString(),
                    "space", UUID.randomUUID().toString(),
                    "programme", UUID.randomUUID().toString());
            String own = filled(body, "{", cast.things(Cast.OURS));
            Answer foreign = wire.call(
                    operation, operation.path(), token, quoted(filled(own, "{of:", cast.things(Cast.THEIRS))));
            Answer nothing = wire.call(operation, operation.path(), token, quoted(filled(own, "{of:", absent)));
            Answer ours =
                    wire.call(operation, operation.path(), token, quoted(filled(own, "{of:", cast.things(Cast.OURS))));

            assertThat(foreign.status()).as(id).isBetween(400, 409);
            assertThat(foreign.bodyWithoutCode()).as(id).isEqualTo(nothing.bodyWithoutCode());
            assertThat(ours.status()).as(id + ours.body()).isEqualTo(201);
        }));
    }

    @Test
    void aResidentOfAnotherCentreCannotBeRecorded() {
        Operation record = operation("recordAttendance");
        String session = String.valueOf(cast.things(Cast.OURS).get("session"));
        String body = "{'method':'NAMED','simulated':false,'residentId':'%s'}";
        String resident = String.valueOf(cast.things(Cast.THEIRS).get("resident"));

        Answer foreign =
                wire.call(record, record.at(session), cast.token(Who.MANAGER), quoted(body.formatted(resident)));
        Answer absent = wire.call(
                record, record.at(session), cast.token(Who.MANAGER), quoted(body.formatted(UUID.randomUUID())));

        assertThat(foreign.status()).isBetween(400, 409);
        assertThat(foreign.bodyWithoutCode()).isEqualTo(absent.bodyWithoutCode());
    }

    @Test
    void noListOfOursShowsAnythingOfTheirs() {
        SoftAssertions failures = new SoftAssertions();
        int seen = 0;
        for (Operation operation : api.operations()) {
            if (!operation.isWrite() && line(operation).needsPermission() && !operation.hasId()) {
                Who who = line(operation).somebody();
                if (who.kind.equals("headquarters")) {
                    continue;
                }
                String path = operation.path() + "?from=2026-01-01&to=2026-12-31&limit=200";
                String ours = wire.call(operation, path, cast.token(who, Cast.OURS), "")
                        .body();
                String theirs = wire.call(operation, path, cast.token(who, Cast.THEIRS), "")
                        .body();
                for (String id : cast.things(Cast.THEIRS).values()) {
                    failures.assertThat(ours).as(operation.id()).doesNotContain(id);
                    seen += theirs.contains(id) ? 1 : 0;
                }
                if (!NAMES_PUBLIC_BODIES.equals(operation.id())) {
                    failures.assertThat(ours).as(operation.id()).doesNotContain(Cast.THEIRS);
                }
            }
        }
        failures.assertAll();
        assertThat(seen).as("the owner's own lists show its things").isGreaterThanOrEqualTo(5);
    }
}
