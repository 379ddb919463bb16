package org.hearth.identity;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * A grant that the identity provider calls invalid (RFC 6749, 5.2) means that the sign-in is over: the session ended there, the
 * organisation was suspended, the code was used. The OIDC layer reports it like any failed call, so without this it could not be
 * told from an identity provider that is away, and the browser would keep a dead cookie to the end of its days.
 */
@ApplicationScoped
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.TOKEN)
class EndedSession implements OidcResponseFilter {
    private static final int BAD_REQUEST = 400;

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        return answer.statusCode() == BAD_REQUEST && "invalid_grant".equals(error(answer.responseBody()))
                ? Uni.createFrom().failure(new AuthenticationFailedException("the sign-in is over"))
                : Uni.createFrom().voidItem();
    }

    private static @Nullable String error(@Nullable Buffer body) {
        try {
            return body == null ? null : body.toJsonObject().getString("error");
        } catch (DecodeException | ClassCastException e) {
            return null;
        }
    }
}
