package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.identity.IdentityProvider.Client;
import org.hearth.identity.IdentityProvider.Place;
import org.hearth.identity.keycloak.KeycloakIdentityProvider;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.testing.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the adapter asks of Keycloak for a program that signs in by itself. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class KeycloakClientsTest {
    private static final UUID ACCOUNT = UUID.randomUUID();
    private static final String CLIENT = "counter-1";
    private static final Place PLACE = new Place("centre_a", UUID.randomUUID());

    private final List<JsonNode> made = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private HttpServer keycloak;
    private KeycloakIdentityProvider adapter;
    private volatile int answersCreate = 201;
    private volatile boolean known = true;

    @BeforeEach
    void aKeycloak() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/", this::answer);
        keycloak.start();
        String url = "http://127.0.0.1:" + keycloak.getAddress().getPort();
        adapter = new KeycloakIdentityProvider(url, "hearth", "service", "secret", Optional.empty());
    }

    @AfterEach
    void stop() {
        keycloak.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        byte[] body = call.getRequestBody().readAllBytes();
        String path = call.getRequestURI().getPath();
        String asked = call.getRequestMethod() + " " + path.replaceFirst("^/admin/realms/hearth", "");
        switch (asked) {
            case "POST /clients" -> {
                made.add(new ObjectMapper().readTree(body));
                send(call, answersCreate, "");
            }
            case "GET /clients" -> send(call, 200, known ? "[{\"id\":\"i\",\"clientId\":\"counter-1\"}]" : "[]");
            case "GET /clients/i/service-account-user" -> send(call, 200, "{\"id\":\"" + ACCOUNT + "\"}");
            case "GET /clients/i/client-secret" -> send(call, 200, "{\"type\":\"secret\",\"value\":\"s3cret\"}");
            case "DELETE /clients/i" -> {
                removed.add(path);
                send(call, 204, "");
            }
            default -> {
                boolean token = path.endsWith("/token");
                send(
                        call,
                        token ? 200 : 503,
                        token ? "{\"access_token\":\"x\",\"expires_in\":300,\"token_type\":\"Bearer\"}" : "");
            }
        }
    }

    private static void send(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            call.getResponseBody().write(bytes);
        }
        call.close();
    }

    @Test
    void aClientWorksForOneOrganisationWhateverItAsksFor() {
        assertThat(adapter.ensureClient(CLIENT, "centre_a 正门", PLACE)).isEqualTo(new Client(ACCOUNT, "s3cret"));
        JsonNode client = made.getFirst();
        assertThat(client.path("serviceAccountsEnabled").asBoolean()).isTrue();
        for (String flow : List.of(
                "publicClient",
                "standardFlowEnabled",
                "implicitFlowEnabled",
                "directAccessGrantsEnabled",
                "fullScopeAllowed")) {
            assertThat(client.path(flow).asBoolean(true)).as(flow).isFalse();
        }
        // no scope of it can be asked for, so none can name another organisation
        assertThat(client.path("optionalClientScopes")).isEmpty();
        assertThat(client.findValuesAsText("claim.value"))
                .containsExactly("{\"centre_a\":{\"id\":\"" + PLACE.id() + "\"}}");
    }

    @Test
    void askedForAgainItIsTheSame() {
        answersCreate = 409;
        assertThat(adapter.ensureClient(CLIENT, "centre_a 正门", PLACE)).isEqualTo(new Client(ACCOUNT, "s3cret"));
    }

    @Test
    void oneThatIsGoneIsGoneAlready() {
        adapter.removeClient(CLIENT);
        assertThat(removed).hasSize(1);
        known = false;
        adapter.removeClient(CLIENT);
        assertThat(removed).hasSize(1);
    }

    @Test
    void aServiceAccountWithoutTheRightSaysWhatOperationsHasToDo() {
        answersCreate = 403;
        Problem refused = catchThrowableOfType(Problem.class, () -> adapter.ensureClient(CLIENT, "centre_a 正门", PLACE));
        assertThat(refused.type()).isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(refused.detail().en()).contains("manage-clients");
    }
}
