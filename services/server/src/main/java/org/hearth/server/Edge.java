package org.hearth.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hearth.kernel.Ids;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;

/**
 * What is settled before anybody knows which operation is asked for: how much one address may ask, and requests that are none.
 * Speaks the same problems as the API does.
 */
@ApplicationScoped
class Edge {
    private static final List<String> MEDIA_TYPES = List.of("Accept", "Content-Type");

    private final RateLimits limits;
    private final ObjectMapper mapper;

    @Inject
    Edge(RateLimits limits, ObjectMapper mapper) {
        this.limits = limits;
        this.mapper = mapper;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(this::enter).failureHandler(this::failed);
    }

    private void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        try {
            readable(request);
            limits.address(request.remoteAddress().hostAddress());
        } catch (Problem problem) {
            answer(context, problem);
            return;
        }
        context.next();
    }

    /** Reads the parts that everything after this takes for well-formed. No address here has parameters within its path. */
    private static void readable(HttpServerRequest request) {
        if (request.path().indexOf(';') >= 0) {
            throw Problem.of(ProblemType.NOT_FOUND);
        }
        try {
            request.params();
        } catch (IllegalArgumentException e) {
            throw Problem.of(ProblemType.INVALID_REQUEST);
        }
        for (String name : MEDIA_TYPES) {
            if (!request.headers().getAll(name).stream().allMatch(Edge::isMediaTypes)) {
                // what cannot be read says nothing
                request.headers().remove(name);
            }
        }
    }

    private static boolean isMediaTypes(String value) {
        try {
            for (String one : value.split(",", -1)) {
                String weight = MediaType.valueOf(one.strip()).getParameters().getOrDefault("q", "1");
                if (!weight.matches("[01](\\.\\d{0,3})?")) {
                    return false;
                }
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void failed(RoutingContext context) {
        if (context.failure() instanceof IllegalArgumentException
                && !context.response().headWritten()) {
            answer(context, Problem.of(ProblemType.INVALID_REQUEST));
        } else {
            context.next();
        }
    }

    private void answer(RoutingContext context, Problem problem) {
        ProblemBody body = ProblemBody.of(
                problem, Ids.next().toString(), context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        problem.retryAfter()
                .ifPresent(pause ->
                        context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds())));
        try {
            context.response()
                    .setStatusCode(problem.type().status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemMappers.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(mapper.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }
}
