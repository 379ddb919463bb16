package org.hearth.identity;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Turns a verified token into what the house knows of the person: the one organisation the token names, and the permissions of
 * the role that organisation gave. A token that names none, or two, gets neither.
 */
@ApplicationScoped
class TokenAugmentor implements SecurityIdentityAugmentor {
    private final Standings standings;

    @Inject
    TokenAugmentor(Standings standings) {
        this.standings = standings;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        boolean signedInByBrowser = identity.getCredential(IdTokenCredential.class) != null;
        if (!signedInByBrowser && !"Bearer".equals(token.<Object>getClaim("typ"))) {
            // an ID token has this client as its audience too, and must not open the API
            return Uni.createFrom().failure(new AuthenticationFailedException("not an access token"));
        }
        Optional<UUID> organisation = organisationId(token);
        Optional<UUID> subject = uuid(token.getSubject());
        if (organisation.isEmpty() || subject.isEmpty()) {
            return Uni.createFrom().item(anew(identity).build());
        }
        UUID there = organisation.get();
        UUID who = subject.get();
        // what is remembered needs no other thread
        return standings
                .remembered(there, who)
                .map(standing -> Uni.createFrom().item(known(identity, there, standing)))
                .orElseGet(() -> context.runBlocking(() -> known(identity, there, standings.of(there, who))));
    }

    private static SecurityIdentity known(SecurityIdentity identity, UUID there, Standing standing) {
        QuarkusSecurityIdentity.Builder builder = anew(identity);
        if (standing.organisation() != null) {
            builder.addAttribute(Caller.IDENTITY, there);
            builder.addAttribute(Caller.ORGANISATION, standing.organisation());
        }
        if (standing.role() != null) {
            builder.addAttribute(Caller.ROLE, standing.role());
            builder.addPermissions(standing.role().granted());
        }
        return builder.build();
    }

    /** What the token says of scopes and roles must not become a permission here. */
    private static QuarkusSecurityIdentity.Builder anew(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes());
    }

    private static Optional<UUID> organisationId(JsonWebToken token) {
        Object claim = token.getClaim("organization");
        if (claim instanceof JsonObject organisations && organisations.size() == 1) {
            JsonValue only = organisations.values().iterator().next();
            return only instanceof JsonObject details ? text(details.get("id")) : Optional.empty();
        }
        if (claim instanceof Map<?, ?> organisations
                && organisations.size() == 1
                && organisations.values().iterator().next() instanceof Map<?, ?> details
                && details.get("id") instanceof String id) {
            return uuid(id);
        }
        return Optional.empty();
    }

    private static Optional<UUID> text(@org.jspecify.annotations.Nullable JsonValue value) {
        return value instanceof JsonString id ? uuid(id.getString()) : Optional.empty();
    }

    private static Optional<UUID> uuid(@org.jspecify.annotations.Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
