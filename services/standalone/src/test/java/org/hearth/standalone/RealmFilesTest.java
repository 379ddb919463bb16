package org.hearth.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the realm of every installation must not allow, and what is for this machine only. */
class RealmFilesTest {
    private static final Path FOLDER = Path.of("../../deploy/keycloak");

    private final JsonNode realm = read("realm-hearth.json");
    private final JsonNode standalone = read("standalone.json");
    private final JsonNode master = read("realm-master.json");

    @Test
    void nobodyMayLogInByPasswordThroughAProgramOutsideThisMachine() {
        assertThat(clients(realm))
                .isNotEmpty()
                .allSatisfy(client -> assertThat(
                                client.get("directAccessGrantsEnabled").asBoolean(true))
                        .isFalse());
        assertThat(named(standalone, "hearth-demo")
                        .get("directAccessGrantsEnabled")
                        .asBoolean())
                .isTrue();
    }

    /** Keycloak makes this client in every realm whose file does not name it, public and open to passwords. */
    @Test
    void theClientThatTakesPasswordsWithoutASecretIsOff() {
        JsonNode client = named(realm, "admin-cli");
        assertThat(client.get("enabled").asBoolean(true)).isFalse();
        assertThat(client.get("publicClient").asBoolean(true)).isFalse();
        assertThat(clients(standalone))
                .noneMatch(changed -> changed.get("clientId").equals(client.get("clientId")));
    }

    @Test
    void theStandaloneRealmKeepsEveryPasswordRule() {
        assertThat(standalone.get("passwordPolicy").asText().split(" and "))
                .contains(realm.get("passwordPolicy").asText().split(" and "));
    }

    @Test
    void guessingAtKeycloaksOwnAdministratorsIsSlowedDownToo() {
        for (String rule :
                List.of("bruteForceProtected", "failureFactor", "waitIncrementSeconds", "maxFailureWaitSeconds")) {
            assertThat(master.get(rule)).as(rule).isEqualTo(realm.get(rule));
        }
        assertThat(master.get("passwordPolicy").asText()).contains("length(14)");
    }

    @Test
    void noSecretIsWrittenInTheFiles() {
        List.of(realm, standalone)
                .forEach(file -> assertThat(clients(file))
                        .filteredOn(client -> client.has("secret"))
                        .isNotEmpty()
                        .allSatisfy(client ->
                                assertThat(client.get("secret").asText()).matches("\\$\\{HEARTH_[A-Z_]+}")));
    }

    @Test
    void accountsComeByInvitationOnlyAndGuessingIsSlowedDown() {
        assertThat(realm.get("registrationAllowed").asBoolean(true)).isFalse();
        assertThat(realm.get("bruteForceProtected").asBoolean(false)).isTrue();
        assertThat(standalone.has("bruteForceProtected")).isFalse();
    }

    @Test
    void theApplicationUsesTheCodeFlowWithPkceAndRolesOfTheRealmDecideNothing() {
        JsonNode application = named(realm, "hearth-app");
        assertThat(application.get("publicClient").asBoolean(true)).isFalse();
        assertThat(application.at("/attributes/pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(application.get("fullScopeAllowed").asBoolean(true)).isFalse();
        assertThat(application.get("defaultClientScopes").toString()).doesNotContain("roles");
    }

    /** A secret of a device is made and taken away by the server itself, so this one account keeps clients; no other has a right. */
    @Test
    void theServiceAccountMayDoWhatTheServerAsksAndNobodyElseMay() {
        assertThat(realm.get("users")).hasSize(1);
        assertThat(realm.at("/users/0/clientRoles/realm-management")
                        .valueStream()
                        .map(JsonNode::asText))
                .containsExactlyInAnyOrder(
                        "manage-organizations", "manage-users", "view-users", "query-users", "manage-clients");
        assertThat(named(realm, "hearth-service").get("standardFlowEnabled").asBoolean(true))
                .isFalse();
    }

    private static List<JsonNode> clients(JsonNode file) {
        return StreamSupport.stream(file.get("clients").spliterator(), false).toList();
    }

    private static JsonNode named(JsonNode file, String client) {
        return clients(file).stream()
                .filter(found -> found.get("clientId").asText().equals(client))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode read(String file) {
        try {
            return new ObjectMapper().readTree(FOLDER.resolve(file).toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
