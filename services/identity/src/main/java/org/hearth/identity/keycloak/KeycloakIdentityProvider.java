package org.hearth.identity.keycloak;

import io.quarkus.arc.DefaultBean;
import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hearth.identity.Bounded;
import org.hearth.identity.IdentityProvider;
import org.hearth.identity.Patience;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * {@link IdentityProvider} by Keycloak's admin interface, signed in as the service client. One client for the life of the
 * process: the extension's own lives for a request, and openings are worked off where there is none.
 */
@Bounded
@ApplicationScoped
@DefaultBean
public class KeycloakIdentityProvider implements IdentityProvider {
    private static final String CHOOSE_PASSWORD = "UPDATE_PASSWORD";
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int SERVER_ERROR = 500;

    private final Keycloak keycloak;
    private final String realm;
    private final Optional<String> demoPassword;

    @Inject
    public KeycloakIdentityProvider(
            @ConfigProperty(name = "quarkus.keycloak.admin-client.server-url") String url,
            @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm,
            @ConfigProperty(name = "quarkus.keycloak.admin-client.client-id") String client,
            @ConfigProperty(name = "quarkus.keycloak.admin-client.client-secret") String secret,
            @ConfigProperty(name = "hearth.demo-password") Optional<String> demoPassword) {
        this.keycloak = KeycloakBuilder.builder()
                .serverUrl(url)
                .realm(realm)
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(client)
                .clientSecret(secret)
                .resteasyClient(Keycloak.getClientProvider()
                        .newRestEasyClient(null, null, false)
                        .property(QuarkusRestClientProperties.READ_TIMEOUT, Patience.FOR_AN_ANSWER.toMillis()))
                .build();
        this.realm = realm;
        this.demoPassword = demoPassword;
    }

    @PreDestroy
    void close() {
        keycloak.close();
    }

    @Override
    public UUID ensureOrganisation(String alias, String name) {
        OrganizationRepresentation wanted = new OrganizationRepresentation();
        wanted.setAlias(alias);
        wanted.setName(name + " (" + alias + ")");
        wanted.setEnabled(true);
        try (Response response = realm().organizations().create(wanted)) {
            if (response.getStatus() != CONFLICT) {
                return UUID.fromString(CreatedResponseUtil.getCreatedId(response));
            }
        }
        return realm().organizations().search(alias, false, 0, 50).stream()
                .filter(found -> alias.equals(found.getAlias()))
                .map(found -> UUID.fromString(found.getId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("organisation neither made nor found"));
    }

    @Override
    public void setEnabled(UUID organisation, boolean enabled) {
        var resource = realm().organizations().get(organisation.toString());
        try {
            OrganizationRepresentation representation = resource.toRepresentation();
            if (representation.isEnabled() != enabled) {
                representation.setEnabled(enabled);
                done(resource.update(representation), NOT_FOUND);
            }
        } catch (NotFoundException e) {
            Log.warnf("organisation %s is not there to be enabled or disabled", organisation);
        }
    }

    @Override
    public void removeOrganisation(UUID organisation) {
        done(realm().organizations().get(organisation.toString()).delete(), NOT_FOUND);
    }

    @Override
    public Account ensureAccount(String email, String name) {
        String username = email.toLowerCase(Locale.ROOT);
        UserRepresentation wanted = new UserRepresentation();
        wanted.setUsername(username);
        wanted.setEmail(username);
        wanted.setEmailVerified(demoPassword.isPresent());
        wanted.setFirstName(name);
        wanted.setEnabled(true);
        demoPassword.ifPresentOrElse(
                password -> wanted.setCredentials(List.of(password(password))),
                () -> wanted.setRequiredActions(List.of(CHOOSE_PASSWORD, "VERIFY_EMAIL")));
        try (Response response = realm().users().create(wanted)) {
            if (response.getStatus() == BAD_REQUEST) {
                throw Problem.invalid(
                        "email",
                        "登录服务不接受这个邮箱或姓名，请更正。",
                        "The sign-in service takes no such address or name; correct it.");
            }
            if (response.getStatus() != CONFLICT) {
                UUID subject = UUID.fromString(CreatedResponseUtil.getCreatedId(response));
                remind(subject);
                return new Account(subject, username, true);
            }
        }
        UserRepresentation found =
                known(username).orElseThrow(() -> new IllegalStateException("account neither made nor found"));
        UUID subject = UUID.fromString(found.getId());
        // broken off before the mail went out, or never taken up: the account is as new, and its mail is due
        boolean unused = isUnused(found);
        if (unused) {
            remind(subject);
        }
        return new Account(subject, found.getUsername(), unused);
    }

    private Optional<UserRepresentation> known(String username) {
        return realm().users().searchByUsername(username, true).stream().findFirst();
    }

    @Override
    public boolean hasAccount(String email) {
        return known(email.toLowerCase(Locale.ROOT))
                .filter(found -> !isUnused(found))
                .isPresent();
    }

    @Override
    public boolean isUnused(UUID subject) {
        return isUnused(realm().users().get(subject.toString()).toRepresentation());
    }

    private boolean isUnused(UserRepresentation user) {
        List<String> open = user.getRequiredActions();
        return open != null
                && open.contains(CHOOSE_PASSWORD)
                && realm().users().get(user.getId()).credentials().isEmpty();
    }

    @Override
    public void remind(UUID subject) {
        if (demoPassword.isEmpty()) {
            realm().users().get(subject.toString()).executeActionsEmail(List.of(CHOOSE_PASSWORD));
        }
    }

    @Override
    public void ensureMember(UUID organisation, UUID subject) {
        done(realm().organizations().get(organisation.toString()).members().addMember(subject.toString()), CONFLICT);
    }

    @Override
    public void removeMember(UUID organisation, UUID subject) {
        done(
                realm().organizations()
                        .get(organisation.toString())
                        .members()
                        .member(subject.toString())
                        .delete(),
                NOT_FOUND);
    }

    @Override
    public List<UUID> organisationsOf(UUID subject) {
        return realm().organizations().members().getOrganizations(subject.toString()).stream()
                .map(found -> UUID.fromString(found.getId()))
                .toList();
    }

    /**
     * @throws Problem if it cannot do it now
     * @throws IllegalStateException if it was refused, unless by the status that says it stands so already
     */
    private static void done(Response answer, int already) {
        try (answer) {
            if (answer.getStatus() >= SERVER_ERROR) {
                throw Problem.of(ProblemType.UNAVAILABLE);
            }
            if (answer.getStatus() >= BAD_REQUEST && answer.getStatus() != already) {
                throw new IllegalStateException("Keycloak refused: " + answer.getStatus());
            }
        }
    }

    private static CredentialRepresentation password(String value) {
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(value);
        credential.setTemporary(false);
        return credential;
    }

    private RealmResource realm() {
        return keycloak.realm(realm);
    }
}
