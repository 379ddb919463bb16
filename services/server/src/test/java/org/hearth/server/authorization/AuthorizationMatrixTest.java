package org.hearth.server.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.server.AccountsInMemory.idOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
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

/** Every operation of the API, called by everybody who must not and everybody who may. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class AuthorizationMatrixTest {
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

    /** Runs the check for each operation with its line, and reports all that failed, not only the first. */
    private void each(EachLine check) {
        SoftAssertions failures = new SoftAssertions();
        for (Operation operation : api.operations()) {
            Line line = Matrix.LINES.get(operation.id());
            assertThat(line).as("line of the matrix for " + operation.id()).isNotNull();
            if (line != null) {
                check.of(operation, line, failures);
            }
        }
        failures.assertAll();
    }

    private interface EachLine {
        void of(Operation operation, Line line, SoftAssertions failures);
    }

    private Answer call(Operation operation, String token) {
        return wire.call(operation, operation.at(UUID.randomUUID().toString()), token, body(operation));
    }

    private static String body(Operation operation) {
        return operation.contentType().isEmpty() ? "" : "{}";
    }

    @Test
    void everyOperationHasItsLineAndEveryLineItsOperation() {
        assertThat(api.operations().stream().map(Operation::id))
                .containsExactlyInAnyOrderElementsOf(Matrix.LINES.keySet());
    }

    @Test
    void whoMayIsNotRefused() {
        each((operation, line, failures) -> line.may()
                .forEach(who -> failures.assertThat(
                                call(operation, cast.token(who)).status())
                        .as("%s by %s", operation.id(), who)
                        .isNotIn(401, 403)
                        .isLessThan(500)));
    }

    @Test
    void everyOtherRoleOfEveryKindOfOrganisationIsRefused() {
        each((operation, line, failures) -> {
            for (Who who : Who.values()) {
                if (line.needsPermission() && !line.may().contains(who)) {
                    refused(failures, operation, who.name(), call(operation, cast.token(who)), "not-allowed");
                }
            }
        });
    }

    @Test
    void withoutATokenNobodyIsLetIn() {
        each((operation, line, failures) -> {
            Answer answer = call(operation, "");
            if (line.street()) {
                return;
            }
            boolean open = line.may().equals(Matrix.EVERYBODY);
            failures.assertThat(answer.status()).as(operation.id()).isEqualTo(open ? 200 : 401);
            failures.assertThat(answer.problem()).as(operation.id()).isEqualTo(open ? "" : "not-signed-in");
        });
    }

    /** At the street door nobody is anybody: a good token, a bad one and none are answered alike, what is there and what is not. */
    @Test
    void onTheStreetATokenChangesNothing() {
        each((operation, line, failures) -> {
            if (!line.street()) {
                return;
            }
            for (String path : List.of(cast.feed(Cast.THEIRS), operation.at("nobody_is_called_so"))) {
                Answer without = wire.call(operation, path, "", "");
                failures.assertThat(without.status()).as(path).isEqualTo(path.contains("nobody") ? 404 : 200);
                Map<String, String> tokens = new LinkedHashMap<>(badTokensOf(Who.MANAGER));
                for (Who who : Who.values()) {
                    tokens.put(who.word, cast.token(who));
                }
                tokens.put("of a suspended centre", cast.token(Who.MANAGER, Cast.SUSPENDED));
                tokens.forEach((name, token) -> {
                    Answer with = wire.call(operation, path, token, "");
                    failures.assertThat(with.status()).as("%s: %s", path, name).isEqualTo(without.status());
                    failures.assertThat(with.bodyWithoutCode())
                            .as("%s: %s", path, name)
                            .isEqualTo(without.bodyWithoutCode());
                });
            }
        });
    }

    @Test
    void aForgedOldOrMisdirectedTokenOpensNothing() {
        each((operation, line, failures) -> {
            if (!line.may().equals(Matrix.EVERYBODY)) {
                badTokensOf(line.somebody())
                        .forEach((name, token) -> failures.assertThat(
                                        call(operation, token).status())
                                .as("%s with a token that is %s", operation.id(), name)
                                .isEqualTo(401));
            }
        });
    }

    private Map<String, String> badTokensOf(Who who) {
        Map<String, String> tokens = new LinkedHashMap<>();
        Instant past = Instant.now().minusSeconds(3600);
        tokens.put("no token at all", "garbage");
        tokens.put("expired", bent(who, claims -> claims.issuedAt(past).expiresAt(past.plusSeconds(60))));
        tokens.put("for another audience", bent(who, claims -> claims.audience("another-app")));
        tokens.put("of another issuer", bent(who, claims -> claims.issuer("http://127.0.0.1:1/realms/hearth")));
        tokens.put("an ID token", bent(who, claims -> claims.claim("typ", "ID")));
        tokens.put("a refresh token", bent(who, claims -> claims.claim("typ", "Refresh")));
        tokens.put("signed by a stranger", issuer.signByStranger(claims(who)));
        tokens.put("not signed", issuer.unsigned(claims(who)));
        tokens.put("signed with the public key as a secret", issuer.signByPublicKey(claims(who)));
        tokens.put("changed after signing", changed(cast.token(who)));
        return tokens;
    }

    private String bent(Who who, Consumer<JwtClaimsBuilder> bend) {
        JwtClaimsBuilder claims = claims(who);
        bend.accept(claims);
        return issuer.sign(claims);
    }

    private JwtClaimsBuilder claims(Who who) {
        String home = who.kind.equals("headquarters") ? "headquarters" : Cast.OURS;
        return issuer.claims(cast.subject(who, home)).claim("organization", organisation(who, Cast.OURS));
    }

    private static Map<String, Map<String, String>> organisation(Who who, String place) {
        UUID id = Cast.organisation(who, place);
        return Map.of(id.toString(), Map.of("id", id.toString()));
    }

    private static String changed(String token) {
        int middle = token.indexOf('.') + 40;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';
        return token.substring(0, middle) + other + token.substring(middle + 1);
    }

    /** The twin: these very claims, unbent, do open what their owner may. */
    @Test
    void theSameClaimsUnbentAreLetIn() {
        each((operation, line, failures) -> {
            if (line.needsPermission()) {
                failures.assertThat(call(operation, issuer.sign(claims(line.somebody())))
                                .status())
                        .as(operation.id())
                        .isNotIn(401, 403);
            }
        });
    }

    @Test
    void aTokenThatNamesNoOrganisationOrTwoOrAnUnknownOneIsRefused() {
        each((operation, line, failures) -> {
            if (line.needsPermission()) {
                Who who = line.somebody();
                Map<String, Object> two = new LinkedHashMap<>(organisation(who, Cast.OURS));
                two.putAll(organisation(Who.MANAGER, Cast.THEIRS));
                Map<String, Object> unknown =
                        Map.of("centre_matrix_b", Map.of("id", UUID.randomUUID().toString()));
                for (Object claim : List.of(Map.of(), two, unknown, List.of("centre_matrix_b"), "centre_matrix_b")) {
                    Answer answer = call(operation, bent(who, claims -> claims.claim("organization", claim)));
                    refused(failures, operation, "organisation " + claim, answer, "no-organisation");
                }
            }
        });
    }

    /** Who is known there, but asks for another organisation, is nobody there; so is who claims rights in the token itself. */
    @Test
    void whatATokenClaimsBesideIdsDecidesNothing() {
        each((operation, line, failures) -> {
            if (line.needsPermission()) {
                JwtClaimsBuilder outsider = issuer.claims(idOf("outsider@matrix-b.example.org"))
                        .claim("organization", organisation(line.somebody(), Cast.OURS))
                        .groups(java.util.Set.of("administrator", "manager", "manage-centres", "read-centre"))
                        .claim("scope", "read-centre manage-centres read-purchased read-comparison")
                        .claim("realm_access", Map.of("roles", List.of("administrator", "manager", "agency-viewer")));
                refused(failures, operation, "an outsider", call(operation, issuer.sign(outsider)), "not-allowed");
            }
        });
    }

    @Test
    void aSuspendedOrganisationIsRefusedWithAValidToken() {
        each((operation, line, failures) -> {
            if (line.needsPermission() && !line.somebody().kind.equals("headquarters")) {
                Answer answer = call(operation, cast.token(line.somebody(), Cast.SUSPENDED));
                refused(failures, operation, "a suspended organisation", answer, "tenant-suspended");
            }
        });
    }

    private static void refused(
            SoftAssertions failures, Operation operation, String who, Answer answer, String problem) {
        failures.assertThat(answer.status()).as("%s by %s", operation.id(), who).isEqualTo(403);
        failures.assertThat(answer.problem())
                .as("%s by %s", operation.id(), who)
                .isEqualTo(problem);
    }

    @Test
    void aCrookedPathOpensNothing() {
        each((operation, line, failures) -> {
            if (line.may().equals(Matrix.EVERYBODY)) {
                return;
            }
            String path = operation.at(UUID.randomUUID().toString());
            String other = cast.token(line.may().contains(Who.AGENCY_VIEWER) ? Who.MANAGER : Who.AGENCY_VIEWER);
            for (String crooked : Paths.crooked(path)) {
                leadsNowhere(failures, operation, crooked, "");
                if (line.needsPermission()) {
                    leadsNowhere(failures, operation, crooked, other);
                }
            }
        });
    }

    /** The pages of the SPA may answer; the API may not. */
    private void leadsNowhere(SoftAssertions failures, Operation operation, String path, String token) {
        Answer answer = wire.call(operation, path, token, body(operation));
        failures.assertThat(answer.isSuccess() && !answer.type().startsWith("text/html"))
                .as("%s %s answers %s %s", operation.method(), path, answer.status(), answer.body())
                .isFalse();
        failures.assertThat(answer.status())
                .as("%s %s", operation.method(), path)
                .isLessThan(500);
    }

    @Test
    void headAsksAsMuchAsGet() {
        each((operation, line, failures) -> {
            if (!operation.isWrite() && !line.may().equals(Matrix.EVERYBODY)) {
                String path = operation.at(UUID.randomUUID().toString());
                failures.assertThat(
                                wire.send(wire.request("HEAD", path, "", "")).status())
                        .as("HEAD " + path)
                        .isEqualTo(401);
            }
        });
    }
}
