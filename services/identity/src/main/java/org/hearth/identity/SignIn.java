package org.hearth.identity;

import io.quarkus.cache.CacheResult;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether anybody can sign in now. Who is signed in already works on while the identity provider is away; a page that would send
 * a person there asks first, so that it can say so instead of leading nowhere.
 */
@ApplicationScoped
public class SignIn {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI discovery;

    @Inject
    SignIn(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
        this.discovery = URI.create(issuer + "/.well-known/openid-configuration");
    }

    /** @return whether the identity provider answered within the last 2 s */
    @CacheResult(cacheName = "sign-in")
    public boolean available() {
        HttpRequest request =
                HttpRequest.newBuilder(discovery).timeout(PATIENCE).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
