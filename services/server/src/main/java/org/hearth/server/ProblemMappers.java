package org.hearth.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.hearth.kernel.Ids;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.kernel.Violations;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** One small mapper for each kind of failure. None sends an exception's own words. */
class ProblemMappers {
    static final String MEDIA_TYPE = "application/problem+json";

    @Context
    HttpHeaders headers;

    private final Failures failures = new Failures();

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return response(problem);
    }

    @ServerExceptionMapper
    Response notSignedIn(UnauthorizedException e) {
        return response(Problem.of(ProblemType.NOT_SIGNED_IN));
    }

    @ServerExceptionMapper
    Response tokenRefused(AuthenticationFailedException e) {
        return Failures.isOutage(e) ? unavailable(e) : response(Problem.of(ProblemType.NOT_SIGNED_IN));
    }

    @ServerExceptionMapper
    Response notAllowed(ForbiddenException e) {
        return response(failures.reasonForForbidden());
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
        return Failures.asProblem(e).map(this::response).orElseGet(() -> {
            String code = Ids.next().toString();
            Log.errorf(e, "unexpected failure, code %s", code);
            return response(Problem.of(ProblemType.INTERNAL), code);
        });
    }

    private Response unavailable(Throwable e) {
        String code = Ids.next().toString();
        Log.warnf("a service is away (%s), code %s", Failures.root(e).getClass().getSimpleName(), code);
        return Response.fromResponse(response(Problem.of(ProblemType.UNAVAILABLE), code))
                .header(HttpHeaders.RETRY_AFTER, 2)
                .build();
    }

    private Response response(Problem problem) {
        return response(problem, Ids.next().toString());
    }

    private Response response(Problem problem, String code) {
        return Response.status(problem.type().status())
                .type(MEDIA_TYPE)
                .entity(ProblemBody.of(problem, code, headers))
                .build();
    }
}
