package org.hearth.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Actor;
import org.hearth.tenancy.ActorSource;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.TenantSource;
import org.jspecify.annotations.Nullable;

/** The person behind the request, by the verified token. */
@RequestScoped
public class Caller implements TenantSource, ActorSource {
    static final String ORGANISATION = "hearth.organisation";
    static final String ROLE = "hearth.role";
    static final String IDENTITY = "hearth.organisation-identity";

    private final SecurityIdentity identity;

    @Inject
    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Override
    public Optional<Organisation> ofRequest() {
        return Optional.ofNullable(identity.<@Nullable Organisation>getAttribute(ORGANISATION));
    }

    public Optional<Role> role() {
        return Optional.ofNullable(identity.<@Nullable Role>getAttribute(ROLE));
    }

    /** @return whether the person may do that here; for what goes beyond an operation's own permission */
    public boolean may(String permission) {
        return role().filter(role -> role.permissions().contains(permission)).isPresent();
    }

    /** @return the identity provider's id of the organisation worked for */
    public UUID organisationIdentity() {
        return identityOfRequest().orElseThrow(() -> Problem.of(ProblemType.NO_ORGANISATION));
    }

    Optional<UUID> identityOfRequest() {
        return Optional.ofNullable(identity.<@Nullable UUID>getAttribute(IDENTITY));
    }

    @Override
    public Optional<Actor> known() {
        return isKnown() ? Optional.of(new Actor(UUID.fromString(subject()), name())) : Optional.empty();
    }

    /** @return whether a verified token came with the request */
    public boolean isKnown() {
        return !identity.isAnonymous();
    }

    /** @return the identity provider's id of the person */
    public String subject() {
        return token().getSubject();
    }

    /** @return the name to show and to write beside what was done; the user name where no name is known */
    public String name() {
        Object name = token().getClaim("name");
        return name == null ? username() : name.toString();
    }

    /** @return when the token that let the person in runs out */
    Instant expires() {
        return Instant.ofEpochSecond(token().getExpirationTime());
    }

    public String username() {
        Object name = token().getClaim("preferred_username");
        return name == null ? subject() : name.toString();
    }

    public String email() {
        Object email = token().getClaim("email");
        return email == null ? "" : email.toString();
    }

    private JsonWebToken token() {
        return (JsonWebToken) identity.getPrincipal();
    }
}
