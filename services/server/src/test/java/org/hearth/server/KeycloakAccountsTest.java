package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.identity.IdentityProvider.Account;
import org.hearth.identity.keycloak.KeycloakIdentityProvider;
import org.hearth.tenancy.Outage;
import org.hearth.testing.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the adapter makes of Keycloak's answers, given by a server that gives them as told. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class KeycloakAccountsTest {
    private static final UUID PERSON = UUID.randomUUID();
    private static final String EMAIL = "new@accounts.example.org";

    private final AtomicInteger mails = new AtomicInteger();
    private HttpServer keycloak;
    private KeycloakIdentityProvider adapter;
    private volatile boolean known;
    private volatile boolean mailFails;
    private volatile String credentials = "[]";

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
        call.getRequestBody().readAllBytes();
        String path = call.getRequestURI().getPath();
        String asked = call.getRequestMethod() + " " + path.replaceFirst("^/admin/realms/hearth", "");
        if (path.endsWith("/token")) {
            send(call, 200, "{\"access_token\":\"x\",\"expires_in\":300,\"token_type\":\"Bearer\"}");
        } else if (asked.equals("POST /users")) {
            call.getResponseHeaders().add("Location", call.getRequestURI() + "/" + PERSON);
            send(call, known ? 409 : 201, "");
            known = true;
        } else if (asked.equals("GET /users")) {
            send(call, 200, "[" + person() + "]");
        } else if (asked.equals("GET /users/" + PERSON + "/credentials")) {
            send(call, 200, credentials);
        } else if (asked.equals("PUT /users/" + PERSON + "/execute-actions-email")) {
            mails.incrementAndGet();
            send(call, mailFails ? 500 : 204, "");
        } else {
            send(call, 503, "");
        }
    }

    private static String person() {
        return "{\"id\":\"%s\",\"username\":\"%s\",\"requiredActions\":[\"UPDATE_PASSWORD\"]}".formatted(PERSON, EMAIL);
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
    void whoseMailFailedIsStillNewAndIsMailedByTheNextInvitation() {
        mailFails = true;
        assertThat(catchThrowable(() -> adapter.ensureAccount(EMAIL, "小陈"))).isNotNull();
        mailFails = false;

        assertThat(adapter.ensureAccount(EMAIL, "小陈")).isEqualTo(new Account(PERSON, EMAIL, true));
        assertThat(mails).hasValue(2);
    }

    @Test
    void whoHasAPasswordIsAskedAndNotMailed() {
        known = true;
        credentials = "[{\"type\":\"password\"}]";
        assertThat(adapter.ensureAccount(EMAIL, "小陈")).isEqualTo(new Account(PERSON, EMAIL, false));
        assertThat(mails).hasValue(0);
    }

    @Test
    void aServerErrorIsAnOutageAndNoRefusal() {
        assertThat(Outage.of(catchThrowable(() -> adapter.ensureMember(UUID.randomUUID(), PERSON))))
                .contains(Outage.IDENTITY_PROVIDER);
        assertThat(Outage.of(catchThrowable(() -> adapter.removeMember(UUID.randomUUID(), PERSON))))
                .contains(Outage.IDENTITY_PROVIDER);
    }
}
