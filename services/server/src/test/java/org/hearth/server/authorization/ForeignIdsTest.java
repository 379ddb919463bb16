package org.hearth.server.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.SoftAssertions;
import org.hearth.server.authorization.Api.Operation;
import org.hearth.server.authorization.Matrix.Line;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No list shows anything of another organisation. That its ids are as absent ones is held for every operation, see {@code contract}. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ForeignIdsTest {
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
