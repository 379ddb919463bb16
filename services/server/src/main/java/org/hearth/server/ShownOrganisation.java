package org.hearth.server;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.hearth.identity.Caller;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Organisation;

/**
 * A sign-in is for one organisation, and all windows of a browser share it. A page says which organisation it shows; if the sign-in
 * is by now for another, nothing is done and the page is told where it is. The tenant still comes from the token alone: what is said
 * here is compared and used for nothing else. Who says nothing, as programs do, is not asked.
 */
@ApplicationScoped
class ShownOrganisation {
    /** The alias of the organisation, as {@code /api/me} gives it. */
    static final String HEADER = "Hearth-Organisation";

    /** The same for a stream, which a browser opens without headers. */
    static final String QUERY = "shown";

    private final CurrentVertxRequest current;
    private final Caller caller;

    @Inject
    ShownOrganisation(CurrentVertxRequest current, Caller caller) {
        this.current = current;
        this.caller = caller;
    }

    /** @return what to tell a page whose browser is signed in for another organisation than it shows */
    Optional<Problem> elsewhere() {
        HttpServerRequest request = current.getCurrent().request();
        String shown = Optional.ofNullable(request.getHeader(HEADER)).orElseGet(() -> request.getParam(QUERY));
        if (shown == null || !isKnown()) {
            return Optional.empty();
        }
        Optional<Organisation> here = caller.ofRequest();
        if (here.isEmpty()) {
            return Optional.of(Problem.of(ProblemType.OTHER_ORGANISATION));
        }
        return here.filter(organisation -> !organisation.alias().equals(shown))
                .map(organisation -> Problem.of(
                        ProblemType.OTHER_ORGANISATION,
                        "您已切换到“%1$s”，这个页面显示的还是另一家机构。刚才的操作没有执行。",
                        "You have switched to “%2$s”, and this page still shows another organisation. Nothing was done.",
                        organisation.name(),
                        organisation.nameEn()));
    }

    private boolean isKnown() {
        try {
            return caller.isKnown();
        } catch (AuthenticationFailedException e) {
            return false;
        }
    }
}
