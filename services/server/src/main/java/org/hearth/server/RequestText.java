package org.hearth.server;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hearth.kernel.Days;
import org.hearth.kernel.Message;
import org.hearth.kernel.PlainText;
import org.hearth.kernel.Problem;
import org.hearth.kernel.Problem.Violation;
import org.hearth.kernel.ProblemType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** What the address says is held to the same bounds as what a body says ({@link StrictJson}). */
class RequestText {
    private static final Message NOT_VALID = new Message("此项填写有误。", "This is not valid.");

    /** A day with its year written out, however many digits that has. */
    private static final Pattern DAY = Pattern.compile("[+-]?\\d{4,10}-\\d\\d-\\d\\d");

    @ServerRequestFilter(priority = 3)
    void check(ContainerRequestContext request, ResourceInfo endpoint) {
        UriInfo address = request.getUriInfo();
        each(address::getPathParameters);
        each(address::getQueryParameters);
        address.getQueryParameters()
                .forEach((name, words) -> words.stream()
                        .filter(word -> !word.isEmpty() && !AddressTypes.fits(endpoint.getResourceMethod(), name, word))
                        .forEach(word -> refuse(name, NOT_VALID)));
    }

    private static void each(Supplier<MultivaluedMap<String, String>> parameters) {
        parametersOf(parameters).forEach((name, values) -> {
            for (String value : values) {
                if (!PlainText.is(value)) {
                    refuse(name, PlainText.UNREADABLE);
                } else if (DAY.matcher(value).matches() && !known(value)) {
                    refuse(name, Days.OUT_OF_RANGE);
                }
            }
        });
    }

    private static MultivaluedMap<String, String> parametersOf(Supplier<MultivaluedMap<String, String>> parameters) {
        try {
            return parameters.get();
        } catch (IllegalArgumentException e) {
            // a percent sign that begins nothing
            throw Problem.of(ProblemType.INVALID_REQUEST);
        }
    }

    private static boolean known(String day) {
        try {
            return Days.known(LocalDate.parse(day));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static void refuse(String name, Message said) {
        throw Problem.invalid(List.of(new Violation(name, said)));
    }
}
