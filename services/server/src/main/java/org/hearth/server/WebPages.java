package org.hearth.server;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands the SPA its entry page for every screen's address, with the headers a page of ours needs. */
@ApplicationScoped
class WebPages {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; font-src 'self' data:;"
                    + " connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; worker-src 'self'; manifest-src 'self'";

    /** What the API answers is read by a page and is none: nothing in it is run, shown or framed. */
    private static final String POLICY_OF_ANSWERS = "default-src 'none'; form-action 'self'; frame-ancestors 'none'";

    /** A year: a browser that was here once asks by TLS only. Of this host alone: what else the domain has is not ours. */
    private static final String TLS_ONLY = "max-age=31536000";

    /** Vite names these by what is in them: under one name there is ever one content. */
    private static final String HASHED = "/assets/";

    private static final String API = "/api/";

    private static final String FOREVER = "public, immutable, max-age=31536000";

    /** May be kept, but is asked for each time: a new version is then seen at once. */
    private static final String ASK_AGAIN = "no-cache";

    private final boolean tls;

    @Inject
    WebPages(@ConfigProperty(name = "hearth.tls") boolean tls) {
        this.tls = tls;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::protect);
        router.routeWithRegex(HttpMethod.GET, "/(?!api(/|$)|q(/|$)|index\\.html$)[^.]*")
                .order(1)
                .handler(page -> page.reroute("/index.html"));
    }

    private void protect(RoutingContext context) {
        String path = context.normalizedPath();
        HttpServerResponse response = context.response()
                // a device learns from it by how much its own clock is wrong
                .putHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)))
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "same-origin");
        // A policy is that of a page. Its scripts and styles have none of their own, and a first screen asks for ten of
        // them.
        if (!path.startsWith(HASHED)) {
            response.putHeader("Content-Security-Policy", path.startsWith(API) ? POLICY_OF_ANSWERS : POLICY)
                    .putHeader("X-Frame-Options", "DENY");
        }
        if (tls) {
            response.putHeader("Strict-Transport-Security", TLS_ONLY);
        }
        context.addHeadersEndHandler(ended -> sayHowLongToKeep(context));
        context.next();
    }

    /** A file that is not there (any more) is not kept either: the next version may bring it. */
    private static void sayHowLongToKeep(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (!response.headers().contains(HttpHeaders.CACHE_CONTROL)) {
            boolean found = response.getStatusCode() == OK || response.getStatusCode() == NOT_MODIFIED;
            boolean hashed = context.normalizedPath().startsWith(HASHED);
            response.putHeader(HttpHeaders.CACHE_CONTROL, found && hashed ? FOREVER : ASK_AGAIN);
        }
    }
}
