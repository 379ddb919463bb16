package org.hearth.identity;

import io.quarkus.oidc.OidcSession;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** What becomes of a browser whose sign-in is over: its cookie goes, and where one signs in it is led to the sign-in page. */
@ApplicationScoped
public class SignInOver {
    private final OidcSession session;

    @Inject
    SignInOver(OidcSession session) {
        this.session = session;
    }

    /** @param otherwise the answer where nobody signs in */
    public Uni<Response> answer(RoutingContext context, Response otherwise) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        if (authenticator == null || !LoginResource.PATH.equals(context.normalizedPath())) {
            return session.logout().replaceWith(otherwise);
        }
        return authenticator.getChallenge(context).map(challenge -> {
            Response.ResponseBuilder answer = Response.status(challenge.status);
            challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
            return answer.build();
        });
    }
}
