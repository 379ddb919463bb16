package org.hearth.centre.people.consent;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.centre.people.consent.ConsentRequests.ConsentRequest;
import org.hearth.centre.people.consent.ConsentRequests.ConsentWithdrawRequest;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Table;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Version;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** What residents consent to. Sensitive groups are none of it. */
@Path("/api/centre/consents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-people-consent")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class ConsentResource {
    private final ConsentService consents;
    private final Exports exports;

    @Inject
    ConsentResource(ConsentService consents, Exports exports) {
        this.consents = consents;
        this.exports = exports;
    }

    /** The newest first; {@code state} is {@code given} or {@code withdrawn}. */
    @GET
    @PermissionsAllowed(Permissions.READ_RESIDENTS)
    public Page<ConsentResponse> listConsents(
            @QueryParam("resident") @Nullable UUID resident,
            @QueryParam("purpose") @Nullable String purpose,
            @QueryParam("state") @Nullable String state,
            @BeanParam PageParams page) {
        return consents.list(new ConsentFilter(resident, purpose, state), page);
    }

    /** The same list as XLSX or CSV; that somebody took it out is kept as an act. */
    @GET
    @Path("/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_RESIDENTS)
    public Response exportConsents(
            @QueryParam("resident") @Nullable UUID resident,
            @QueryParam("purpose") @Nullable String purpose,
            @QueryParam("state") @Nullable String state,
            @QueryParam("format") @Nullable String format) {
        ConsentFilter filter = new ConsentFilter(resident, purpose, state);
        Filters said = Filters.none()
                .and("事项", "For", ConsentColumns.PURPOSES.of(purpose))
                .and("状态", "State", ConsentColumns.STATES.of(state));
        return exports.answer(new Wanted<>(ConsentColumns.CONSENTS, format, said), page -> consents.list(filter, page));
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_RESIDENTS)
    public ConsentResponse createConsent(@NotNull @Valid ConsentRequest request) {
        return consents.give(request);
    }

    /** It is in force no more from today on, and stays as what was. */
    @POST
    @Path("/{id}/withdraw")
    @PermissionsAllowed(Permissions.WRITE_RESIDENTS)
    public ConsentResponse withdrawConsent(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid ConsentWithdrawRequest request) {
        return consents.withdraw(id, version.seen(), request);
    }
}
