package org.hearth.identity;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.StringPermission;
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
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.Registry;

/**
 * Turns a verified token into what the house knows of the person: the one organisation the token names, and the permissions of
 * the role that organisation gave. A token that names none, or two, gets neither.
 */
@ApplicationScoped
class TokenAugmentor implements SecurityIdentityAugmentor {
    private final Registry registry;
    private final Roles roles;

    @Inject
    TokenAugmentor(Registry registry, Roles roles) {
        this.registry = registry;
        this.roles = roles;
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
        return context.runBlocking(() -> known(identity, token));
    }

    private SecurityIdentity known(SecurityIdentity identity, JsonWebToken token) {
        // built anew: what the token says of scopes and roles must not become a permission here
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes());
        Optional<UUID> id = organisationId(token);
        id.flatMap(registry::byIdentity).ifPresent(found -> {
            builder.addAttribute(Caller.IDENTITY, id.orElseThrow());
            builder.addAttribute(Caller.ORGANISATION, found);
            if (found.state() == Organisation.State.OPEN) {
                subject(token).flatMap(subject -> roles.of(found, subject)).ifPresent(role -> {
                    builder.addAttribute(Caller.ROLE, role);
                    role.permissions().forEach(name -> builder.addPermission(new StringPermission(name)));
                });
            }
        });
        return builder.build();
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

    private static Optional<UUID> subject(JsonWebToken token) {
        return uuid(token.getSubject());
    }

    private static Optional<UUID> uuid(@org.jspecify.annotations.Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
