package org.hearth.identity.keycloak;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.identity.IdentityProvider.Client;
import org.hearth.identity.IdentityProvider.Place;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/**
 * Clients that sign in by themselves. Which organisation one works for is written into the client by us, as the very claim people get by
 * their membership: its account is no member of anything, so nobody sees it among people, and no scope it asks for changes where it is.
 */
final class ServiceClients {
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;
    private static final String OIDC = "openid-connect";

    /** Seconds a token of theirs is good at most; our own list refuses it within five of being told. */
    private static final String SHORT = "300";

    private final RealmResource realm;

    ServiceClients(RealmResource realm) {
        this.realm = realm;
    }

    Client ensure(String id, String name, Place place) {
        try (Response answer = realm.clients().create(wanted(id, name, place))) {
            refuseUnless(answer.getStatus());
        }
        ClientResource made = found(id).orElseThrow(() -> new IllegalStateException("client neither made nor found"));
        return new Client(
                UUID.fromString(made.getServiceAccountUser().getId()),
                made.getSecret().getValue());
    }

    void remove(String id) {
        try {
            found(id).ifPresent(ClientResource::remove);
        } catch (NotFoundException e) {
            // somebody else was faster
        }
    }

    private Optional<ClientResource> found(String id) {
        return realm.clients().findByClientId(id).stream()
                .findFirst()
                .map(client -> realm.clients().get(client.getId()));
    }

    private static void refuseUnless(int status) {
        if (status == FORBIDDEN) {
            throw Problem.of(
                    ProblemType.UNAVAILABLE,
                    "登录服务还不允许屋里厢管理设备的密钥。请运维按《运行手册》给服务账号加上 manage-clients。",
                    "The sign-in service does not let Hearth keep secrets of devices yet: operations gives its service account manage-clients (operations.md).");
        }
        if (status >= SERVER_ERROR) {
            throw Problem.of(ProblemType.UNAVAILABLE);
        }
        if (status >= BAD_REQUEST && status != CONFLICT) {
            throw new IllegalStateException("Keycloak refused a client: " + status);
        }
    }

    private static ClientRepresentation wanted(String id, String name, Place place) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(id);
        client.setName(name);
        client.setProtocol(OIDC);
        client.setEnabled(true);
        client.setPublicClient(false);
        client.setServiceAccountsEnabled(true);
        client.setStandardFlowEnabled(false);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setFullScopeAllowed(false);
        client.setRedirectUris(List.of());
        client.setWebOrigins(List.of());
        client.setDefaultClientScopes(List.of("basic"));
        client.setOptionalClientScopes(List.of());
        client.setAttributes(Map.of("access.token.lifespan", SHORT));
        client.setProtocolMappers(List.of(
                mapper(
                        "audience of the application",
                        "oidc-audience-mapper",
                        Map.of("included.client.audience", "hearth-app")),
                mapper(
                        "the one organisation",
                        "oidc-hardcoded-claim-mapper",
                        Map.of(
                                "claim.name",
                                "organization",
                                "claim.value",
                                "{\"%s\":{\"id\":\"%s\"}}".formatted(place.alias(), place.id()),
                                "jsonType.label",
                                "JSON"))));
        return client;
    }

    private static ProtocolMapperRepresentation mapper(String name, String kind, Map<String, String> says) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName(name);
        mapper.setProtocol(OIDC);
        mapper.setProtocolMapper(kind);
        Map<String, String> config = new java.util.HashMap<>(says);
        config.put("access.token.claim", "true");
        config.put("introspection.token.claim", "true");
        mapper.setConfig(config);
        return mapper;
    }
}
