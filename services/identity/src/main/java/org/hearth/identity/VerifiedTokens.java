package org.hearth.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * A program sends the same bearer token with each request: it is checked whole once (signature, algorithm, issuer, audience, times) and
 * then known by its SHA-256, until it runs out and for {@link #LONGEST} at most. Only what the token says is remembered; what its
 * bearer may do is asked each time ({@link TokenAugmentor}). A token that was refused is checked anew.
 */
@ApplicationScoped
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {
    /** How long a key that the identity provider takes back may still be good here. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int MOST_KEPT = 10_000;

    private record Verified(JsonWebToken token, Instant until) {}

    private final OidcIdentityProvider oidc;
    private final Clock clock;
    private final Cache<String, Verified> verified = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterWrite(LONGEST)
            .build();

    @Inject
    VerifiedTokens(OidcIdentityProvider oidc, Clock clock) {
        this.oidc = oidc;
        this.clock = clock;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Asked before the OIDC layer's own, which is asked from here. */
    @Override
    public int priority() {
        return oidc.priority() + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        if (!(request.getToken() instanceof AccessTokenCredential bearer)) {
            // a browser's sign-in is renewed where it is checked
            return oidc.authenticate(request, context);
        }
        String hash = sha256(bearer.getToken());
        Verified known = verified.getIfPresent(hash);
        if (known != null && clock.instant().isBefore(known.until())) {
            return Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder()
                            .setPrincipal(known.token())
                            .addCredential(bearer)
                            .build());
        }
        return oidc.authenticate(request, context).invoke(identity -> {
            if (identity.getPrincipal() instanceof JsonWebToken token) {
                verified.put(hash, new Verified(token, Instant.ofEpochSecond(token.getExpirationTime())));
            }
        });
    }

    private static String sha256(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
