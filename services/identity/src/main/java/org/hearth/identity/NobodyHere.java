package org.hearth.identity;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * A page that asks who is here and brings no sign-in at all is told that nobody is: 204. It asks before each sign-in, and a browser
 * reports every 401 as an error. Whoever brings something that is not good (any more), and every program, gets the 401.
 */
@ApplicationScoped
class NobodyHere {
    /** Before the sign-in is looked at. */
    private static final int PRIORITY = 900;

    private static final int NOBODY = 204;
    private static final String WHO = "/api/me";
    private static final String SESSION = "q_session";

    void register(@Observes Filters filters) {
        filters.register(NobodyHere::answer, PRIORITY);
    }

    private static void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (HttpMethod.GET.equals(request.method())
                && WHO.equals(context.normalizedPath())
                && "JavaScript".equals(request.getHeader("X-Requested-With"))
                && !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && request.cookies().stream()
                        .noneMatch(cookie -> cookie.getName().startsWith(SESSION))) {
            context.response()
                    .setStatusCode(NOBODY)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end();
        } else {
            context.next();
        }
    }
}
