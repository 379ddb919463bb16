package org.hearth.identity;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcSession;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Where a browser goes to sign out: the session at the identity provider is ended by the server itself, so that no token travels
 * in an address, and the cookie goes. Whoever is not signed in any more may ask too. A shared device is handed on by naming who
 * signs in next: their password is asked for, whoever was here (ADR 33).
 */
@Path("/api/logout")
@Produces(MediaType.APPLICATION_JSON)
@EndpointDisabled(name = "hearth.signed-in", stringValue = "false")
public class LogoutResource {
    private final CurrentIdentityAssociation identity;
    private final ProviderSessions sessions;
    private final OidcSession cookie;

    @Inject
    LogoutResource(CurrentIdentityAssociation identity, ProviderSessions sessions, OidcSession cookie) {
        this.identity = identity;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @GET
    @Blocking
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> logout(
            RoutingContext context,
            @QueryParam("person") @Nullable String person,
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("returnTo") @Nullable String returnTo) {
        URI next = LoginResource.handedTo(person, organisation, returnTo);
        // the cookie is read by this, and left in the context also where the sign-in could not be renewed
        return identity.getDeferredIdentity()
                .onFailure()
                .recoverWithNull()
                .chain(() -> end(context.get(AuthorizationCodeTokens.class.getName())))
                .chain(cookie::logout)
                .replaceWith(() -> Response.seeOther(next).build());
    }

    private Uni<Void> end(@Nullable AuthorizationCodeTokens tokens) {
        return tokens == null || tokens.getRefreshToken() == null
                ? Uni.createFrom().voidItem()
                : sessions.end(tokens.getRefreshToken());
    }
}
