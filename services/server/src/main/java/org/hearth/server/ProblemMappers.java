package org.hearth.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Arrays;
import org.hearth.identity.SignInOver;
import org.hearth.kernel.Ids;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.kernel.Violations;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** One small mapper for each kind of failure. None sends an exception's own words. */
class ProblemMappers {
    static final String MEDIA_TYPE = "application/problem+json";

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Failures failures = new Failures();
    private final CurrentVertxRequest request;
    private final ShownOrganisation shown;
    private final SignInOver signInOver;

    @Inject
    ProblemMappers(CurrentVertxRequest request, ShownOrganisation shown, SignInOver signInOver) {
        this.request = request;
        this.shown = shown;
        this.signInOver = signInOver;
    }

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return response(problem);
    }

    @ServerExceptionMapper
    Response notSignedIn(UnauthorizedException e) {
        return response(Problem.of(ProblemType.NOT_SIGNED_IN));
    }

    /** Only an identity provider that is away is an outage; a sign-in that it ended, or a cookie we cannot read, is none. */
    @ServerExceptionMapper
    Uni<Response> tokenRefused(AuthenticationFailedException e, RoutingContext context) {
        return Failures.isOutage(e)
                ? Uni.createFrom().item(unavailable(e))
                : signInOver.answer(context, response(Problem.of(ProblemType.NOT_SIGNED_IN)));
    }

    @ServerExceptionMapper
    Response notAllowed(ForbiddenException e) {
        return response(reason());
    }

    /** A path of a violation begins with the resource's method and its parameter. */
    @ServerExceptionMapper
    Response violations(ConstraintViolationException e) {
        return response(Problem.invalid(Violations.of(e.getConstraintViolations(), 2)));
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException e) {
        return response(Problem.of(
                ProblemType.INVALID_REQUEST,
                "内容不是有效的 JSON，或缺少必填项。",
                "The body is not valid JSON, or a field is missing."));
    }

    @ServerExceptionMapper
    Response refusedByHttp(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status)
                .findFirst()
                .map(type -> response(Problem.of(type)))
                .orElseGet(() -> status >= 500 ? unexpected(e) : response(Problem.of(ProblemType.INVALID_REQUEST)));
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        if (Failures.isOutage(e)) {
            return unavailable(e);
        }
        String code = Ids.next().toString();
        Failures.constraint(e).ifPresent(said -> Log.warnf("not foreseen: %s, code %s", said, code));
        return Failures.asProblem(e).map(problem -> response(problem, code)).orElseGet(() -> {
            Log.errorf(e, "unexpected failure, code %s", code);
            return response(Problem.of(ProblemType.INTERNAL), code);
        });
    }

    private Problem reason() {
        try {
            return shown.elsewhere().orElseGet(failures::reasonForForbidden);
        } catch (RuntimeException e) {
            // who is refused cannot be asked about: the refusal stands
            return Problem.of(ProblemType.NOT_ALLOWED);
        }
    }

    private Response unavailable(Throwable e) {
        String code = Ids.next().toString();
        Log.warnf("a service is away (%s), code %s", Failures.root(e).getClass().getSimpleName(), code);
        return response(Problem.of(ProblemType.UNAVAILABLE).after(PAUSE), code);
    }

    private Response response(Problem problem) {
        return response(problem, Ids.next().toString());
    }

    private Response response(Problem problem, String code) {
        RoutingContext context = request.getCurrent();
        if (context != null) {
            // it stays as it is unless somebody says otherwise, and no resource does so of a path that there is not
            context.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
        }
        Response.ResponseBuilder response = Response.status(problem.type().status())
                .type(MEDIA_TYPE)
                .entity(ProblemBody.of(problem, code, acceptLanguage()));
        return problem.retryAfter()
                .map(pause -> response.header(HttpHeaders.RETRY_AFTER, pause.toSeconds()))
                .orElse(response)
                .build();
    }

    /** The header as it came, unread: whatever is wrong with a request, its refusal must not fail by it. */
    private @Nullable String acceptLanguage() {
        RoutingContext context = request.getCurrent();
        return context == null ? null : context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    }
}
