package org.hearth.server;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.hearth.identity.Caller;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.WriteKey;

/** The key in the request's header, and its sender. */
@ApplicationScoped
class RequestWriteKey implements WriteKey {
    private final CurrentVertxRequest request;
    private final Caller caller;

    @Inject
    RequestWriteKey(CurrentVertxRequest request, Caller caller) {
        this.request = request;
        this.caller = caller;
    }

    @Override
    public Optional<Key> current() {
        RoutingContext context = request.getCurrent();
        if (context == null) {
            return Optional.empty();
        }
        String value = context.request().getHeader(HttpFilters.KEY_HEADER);
        if (value == null) {
            throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REQUIRED);
        }
        return Optional.of(new Key(caller.subject(), value));
    }
}
