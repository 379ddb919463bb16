package org.hearth.identity;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether anybody can sign in now. Who is signed in already works on while the identity provider is away; a page that would send
 * a person there asks first, so that it can say so instead of leading nowhere.
 */
@ApplicationScoped
public class SignIn {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final String ONLY = "";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Patience.FOR_AN_ANSWER).build();
    private final AsyncCache<String, Boolean> answers =
            Caffeine.newBuilder().expireAfterWrite(FRESH).buildAsync();
    private final HttpRequest discovery;
    private volatile boolean last = true;

    @Inject
    SignIn(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
        this.discovery = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                .timeout(Patience.FOR_AN_ANSWER)
                .build();
    }

    /**
     * @return whether the identity provider answered within the last 2 s. Everybody who asks meanwhile waits for one question; while
     *     it is known to be away, nobody waits
     */
    public boolean available() {
        CompletableFuture<Boolean> answer = answers.get(ONLY, (only, executor) -> ask());
        return last ? answer.join() : answer.getNow(false);
    }

    private CompletableFuture<Boolean> ask() {
        return client.sendAsync(discovery, BodyHandlers.discarding())
                .handle((answer, failure) -> failure == null && answer.statusCode() == 200)
                .completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(this::known);
    }

    private boolean known(boolean available) {
        last = available;
        return available;
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}
