package org.hearth.server;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.hearth.identity.Caller;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Organisation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A sign-in is for one organisation, and all windows of a browser share it. A page says which organisation it shows; if the sign-in
 * is by now for another, nothing is done and the page is told where it is. The tenant still comes from the token alone: what is said
 * here is compared and used for nothing else. Who says nothing, as programs do, is not asked.
 */
class ShownOrganisationFilter {
    /** The alias of the organisation, as {@code /api/me} gives it. */
    static final String HEADER = "Hearth-Organisation";

    /** The same for a stream, which a browser opens without headers. */
    static final String QUERY = "shown";

    private final Caller caller;

    @Inject
    ShownOrganisationFilter(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter(priority = 0)
    void compare(ContainerRequestContext request) {
        String shown = Optional.ofNullable(request.getHeaderString(HEADER))
                .orElseGet(() -> request.getUriInfo().getQueryParameters().getFirst(QUERY));
        if (shown == null || !isKnown()) {
            return;
        }
        Optional<Organisation> here = caller.ofRequest();
        if (here.isEmpty()) {
            throw Problem.of(ProblemType.OTHER_ORGANISATION);
        }
        if (!here.get().alias().equals(shown)) {
            throw Problem.of(
                    ProblemType.OTHER_ORGANISATION,
                    "您已切换到“%1$s”，这个页面显示的还是另一家机构。刚才的操作没有执行。",
                    "You have switched to “%2$s”, and this page still shows another organisation. Nothing was done.",
                    here.get().name(),
                    here.get().nameEn());
        }
    }

    private boolean isKnown() {
        try {
            return caller.isKnown();
        } catch (AuthenticationFailedException e) {
            return false;
        }
    }
}
