package org.hearth.identity;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Ends sessions at the identity provider, from server to server: Keycloak takes a refresh token where others want a browser. */
@ApplicationScoped
class ProviderSessions {
    private static final String END_SESSION = "/protocol/openid-connect/logout";
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final int TRIES = 120;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Patience.FOR_AN_ANSWER).build();
    private final Executor later = CompletableFuture.delayedExecutor(AGAIN.toSeconds(), TimeUnit.SECONDS);
    private final URI address;
    private final String clientId;
    private final String clientSecret;

    @Inject
    ProviderSessions(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer,
            @ConfigProperty(name = "quarkus.oidc.client-id") String clientId,
            @ConfigProperty(name = "quarkus.oidc.credentials.secret") String clientSecret) {
        this.address = URI.create(issuer + END_SESSION);
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /**
     * Ends the session of a sign-in. Waits for one answer; where none comes it is tried on for ten minutes, so that on a shared
     * desk nobody is let in by a session that was left while the identity provider was away.
     */
    Uni<Void> end(String refreshToken) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Patience.FOR_AN_ANSWER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(
                        Map.of("client_id", clientId, "client_secret", clientSecret, "refresh_token", refreshToken))))
                .build();
        return Uni.createFrom().completionStage(() -> end(request, TRIES));
    }

    private CompletableFuture<Void> end(HttpRequest request, int tries) {
        return client.sendAsync(request, BodyHandlers.discarding()).handle((answer, failure) -> {
            if (failure != null || answer.statusCode() >= 500) {
                if (tries == TRIES) {
                    Log.info("a session cannot be ended at the identity provider now; it is tried again");
                }
                if (tries > 1) {
                    later.execute(() -> end(request, tries - 1));
                }
            }
            return null;
        });
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}
