package org.hearth.standalone;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Brings an existing realm to what the files say: settings, clients and rights of service accounts of {@code realm-hearth.json}, then what is added for this
 * machine in {@code standalone.json}; and Keycloak's own realm to {@code realm-master.json}. Addresses and secrets of this
 * installation are filled in. May be run again.
 */
final class Realm {
    /** Name of Keycloak's own administrator, in its own realm. */
    static final String ADMIN = "keycloak-admin";

    /** Made once, when the realm is; a later change of these needs a step of its own. */
    private static final List<String> AT_IMPORT_ONLY = List.of(
            "components",
            "authenticationFlows",
            "authenticatorConfig",
            "clientScopes",
            "defaultDefaultClientScopes",
            "defaultOptionalClientScopes",
            "users",
            "clients");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Place place;
    private final Keycloak keycloak;
    private final Secrets secrets;

    Realm(Place place, Keycloak keycloak, Secrets secrets) {
        this.place = place;
        this.keycloak = keycloak;
        this.secrets = secrets;
    }

    void converge() throws IOException {
        ObjectNode realm = file("keycloak/realm-hearth.json");
        ObjectNode added = file("keycloak/standalone.json");
        String token = token();
        String url = keycloak.url() + "/admin/realms/hearth";
        ObjectNode settings = realm.deepCopy();
        settings.setAll(added);
        settings.remove(AT_IMPORT_ONLY);
        expect(Http.call("PUT", url, token, settings), "realm");
        expect(
                Http.call("PUT", keycloak.url() + "/admin/realms/master", token, file("keycloak/realm-master.json")),
                "the realm of Keycloak's own administrators");
        for (JsonNode client : realm.get("clients")) {
            ObjectNode wanted = client.deepCopy();
            for (JsonNode change : added.get("clients")) {
                if (change.get("clientId").equals(client.get("clientId"))) {
                    wanted.setAll((ObjectNode) change);
                }
            }
            ensure(url, token, wanted);
        }
        for (JsonNode client : added.get("clients")) {
            if (client.has("secret")) {
                ensure(url, token, (ObjectNode) client);
            }
        }
        for (JsonNode user : realm.get("users")) {
            entitle(url, token, user);
        }
    }

    /** What a service account may do at Keycloak: rights that were added to the file since the realm was made. */
    private static void entitle(String url, String token, JsonNode user) {
        String client = id(url, token, user.get("serviceAccountClientId").asText());
        Http.Answer account = Http.call("GET", url + "/clients/" + client + "/service-account-user", token, null);
        expect(account, user.get("username").asText());
        String mappings = url + "/users/" + account.body().get("id").asText() + "/role-mappings/clients/";
        for (Map.Entry<String, JsonNode> given : user.get("clientRoles").properties()) {
            String keeper = id(url, token, given.getKey());
            List<String> names = Http.JSON.convertValue(given.getValue(), new TypeReference<>() {});
            Http.Answer missing = Http.call("GET", mappings + keeper + "/available", token, null);
            expect(missing, given.getKey());
            List<JsonNode> wanted = StreamSupport.stream(missing.body().spliterator(), false)
                    .filter(role -> names.contains(role.get("name").asText()))
                    .toList();
            if (!wanted.isEmpty()) {
                expect(Http.call("POST", mappings + keeper, token, Http.JSON.valueToTree(wanted)), given.getKey());
            }
        }
    }

    private static String id(String url, String token, String client) {
        Http.Answer found = Http.call("GET", url + "/clients?clientId=" + Http.encoded(client), token, null);
        expect(found, client);
        return found.body().get(0).get("id").asText();
    }

    private static void ensure(String url, String token, ObjectNode wanted) {
        String name = wanted.get("clientId").asText();
        Http.Answer found = Http.call("GET", url + "/clients?clientId=" + Http.encoded(name), token, null);
        expect(found, name);
        if (found.body().isEmpty()) {
            expect(Http.call("POST", url + "/clients", token, wanted), name);
            return;
        }
        ObjectNode existing = (ObjectNode) found.body().get(0);
        // mappers and scopes have addresses of their own: they stay as they were made
        ObjectNode changes = wanted.deepCopy();
        changes.remove(List.of("protocolMappers", "defaultClientScopes", "optionalClientScopes"));
        existing.setAll(changes);
        String id = existing.get("id").asText();
        expect(Http.call("PUT", url + "/clients/" + id, token, existing), name);
    }

    /** Keycloak answers before it has made its first administrator: until then he is refused as unknown. */
    private String token() {
        Instant end = Instant.now().plus(PATIENCE);
        Http.Answer answer = ask();
        while (!answer.ok() && Instant.now().isBefore(end)) {
            pause();
            answer = ask();
        }
        expect(answer, "token");
        return answer.body().get("access_token").asText();
    }

    private Http.Answer ask() {
        return Http.form(
                keycloak.url() + "/realms/master/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        ADMIN,
                        "password",
                        secrets.get(Secrets.KEYCLOAK_ADMIN)));
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private ObjectNode file(String name) throws IOException {
        String text = Files.readString(place.deploy(name));
        for (Map.Entry<String, String> open : keycloak.placeholders().entrySet()) {
            text = text.replace("${" + open.getKey() + "}", open.getValue());
        }
        return (ObjectNode) Http.JSON.readTree(text);
    }

    private static void expect(Http.Answer answer, String what) {
        if (!answer.ok()) {
            throw new IllegalStateException("Keycloak refused " + what + ": " + answer.status() + " " + answer.body());
        }
    }
}
