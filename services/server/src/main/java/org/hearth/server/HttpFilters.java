package org.hearth.server;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;
import org.hearth.centre.people.personal.PersonalNumber;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.kernel.Versioned;
import org.hearth.server.openapi.Parameters;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What every request and answer goes through, in this order: CSRF, idempotency key and kind of body, length of parameters and no numbers of people in them, then ETag and cache headers. */
class HttpFilters {
    static final String CSRF_HEADER = "X-Hearth-Csrf";
    static final String KEY_HEADER = "Idempotency-Key";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final int MAX_KEY = 100;

    /** A cookie is sent by the browser whoever asks; only a page of ours can add a header. */
    @ServerRequestFilter(priority = 1)
    void csrf(ContainerRequestContext request) {
        boolean bearer = request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
        if (!SAFE.contains(request.getMethod()) && !bearer && request.getHeaderString(CSRF_HEADER) == null) {
            throw Problem.of(ProblemType.CSRF_HEADER_REQUIRED);
        }
    }

    @ServerRequestFilter(priority = 2)
    void idempotencyKey(ContainerRequestContext request) {
        if (SAFE.contains(request.getMethod())) {
            return;
        }
        String key = request.getHeaderString(KEY_HEADER);
        if (key == null || key.isBlank() || key.length() > MAX_KEY) {
            throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REQUIRED);
        }
    }

    /** Plain text would be taken for the one word a request consists of; what is sent is JSON or a file. */
    @ServerRequestFilter(priority = 2)
    void noText(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (!SAFE.contains(request.getMethod())
                && type != null
                && type.getType().equalsIgnoreCase("text")) {
            throw new NotSupportedException();
        }
    }

    /** No parameter is longer than the API's description says. */
    @ServerRequestFilter(priority = 3)
    void parameters(ContainerRequestContext request) {
        refuseLong(request.getUriInfo().getQueryParameters());
        refuseLong(request.getUriInfo().getPathParameters());
    }

    /** Addresses are written down on the way and kept by browsers: who is looked for by a number is asked for in a body (ADR 60). */
    @ServerRequestFilter(priority = 3)
    void noNumbers(ContainerRequestContext request) {
        List<String> sought = request.getUriInfo().getQueryParameters().get("q");
        if (sought != null && sought.stream().anyMatch(PersonalNumber::isIn)) {
            throw Problem.invalid(
                    "q",
                    "电话或证件号不能写在网址里。请在“居民”页按号码查找。",
                    "A phone or ID number must not stand in an address. Look for it by number on the page of residents.");
        }
    }

    private static void refuseLong(MultivaluedMap<String, String> parameters) {
        parameters.forEach((name, values) -> {
            int most = Parameters.most(name);
            if (values.stream().anyMatch(value -> value.length() > most)) {
                throw Problem.invalid(name, "最多 %s 个字符。", "At most %s characters.", most);
            }
        });
    }

    @ServerResponseFilter
    void headers(ContainerResponseContext response) {
        if (response.getEntity() instanceof Versioned versioned) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + versioned.version() + "\"");
        }
        // what an operation lets a browser keep, it says itself
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
