package org.hearth.headquarters.network.opening;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.headquarters.network.opening.OpeningResponse.Progress;
import org.hearth.identity.Permissions;
import org.hearth.identity.Streams;
import org.hearth.kernel.MailAddress;
import org.hearth.kernel.Page;
import org.hearth.kernel.Table;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.TenantRunner;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** Opening centres, and how far that is. */
@Path("/api/headquarters/openings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "headquarters-network-opening")
@EndpointDisabled(name = "hearth.audience.headquarters", stringValue = "false")
public class OpeningResource {
    private final OpeningService service;
    private final FirstManagerReminder reminder;
    private final KnownAddresses addresses;
    private final CurrentTenant tenant;
    private final TenantRunner runner;
    private final Streams streams;
    private final Exports exports;

    @Inject
    OpeningResource(
            OpeningService service,
            FirstManagerReminder reminder,
            KnownAddresses addresses,
            CurrentTenant tenant,
            TenantRunner runner,
            Streams streams,
            Exports exports) {
        this.exports = exports;
        this.service = service;
        this.reminder = reminder;
        this.addresses = addresses;
        this.tenant = tenant;
        this.runner = runner;
        this.streams = streams;
    }

    @POST
    @ResponseStatus(202)
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public OpeningResponse openCentre(@NotNull @Valid OpenCentreRequest request) {
        return service.openCentre(request);
    }

    @GET
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public Page<OpeningResponse> listOpenings(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("state") @Nullable String state,
            @BeanParam PageParams page) {
        return service.list(kind, state, page);
    }

    /** The openings of the same filters as XLSX or CSV; that somebody did is kept as an act. */
    @GET
    @Path("/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public Response exportOpenings(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("state") @Nullable String state,
            @QueryParam("format") @Nullable String format) {
        Filters filters = Filters.none()
                .and("类别", "Kind", OpeningColumns.KINDS.of(kind))
                .and("状态", "State", OpeningColumns.STATES.of(state));
        return exports.answer(
                new Wanted<>(OpeningColumns.OPENINGS, format, filters), page -> service.list(kind, state, page));
    }

    /** What is worth a second look before a centre is asked for: whether somebody signs in with its manager's address already. */
    @GET
    @Path("/hints")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public OpeningHints getOpeningHints(
            @QueryParam("managerEmail") @NotBlank @Size(max = 200) @MailAddress String managerEmail) {
        return new OpeningHints(addresses.isKnown(managerEmail));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public OpeningResponse getOpening(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @POST
    @Path("/{id}/retry")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public OpeningResponse retryOpening(@PathParam("id") UUID id) {
        return service.retry(id);
    }

    /** Begins the opening of a centre that failed anew, with another first manager or their right address. */
    @POST
    @Path("/{id}/manager")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public OpeningResponse correctFirstManager(@PathParam("id") UUID id, @NotNull @Valid FirstManagerRequest request) {
        return service.correctManager(id, request);
    }

    /** Mails the first manager of a centre that is open, whose account nobody has taken up yet, once more. */
    @POST
    @Path("/{id}/remind")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public OpeningResponse remindFirstManager(@PathParam("id") UUID id) {
        return reminder.remind(id);
    }

    @POST
    @Path("/{id}/cancel")
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public OpeningResponse cancelOpening(@PathParam("id") UUID id) {
        return service.cancel(id);
    }

    /** The counts of all openings, twice a second, as server-sent events, until the reader leaves or may no longer see them. */
    @GET
    @Path("/progress")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permissions.MANAGE_CENTRES)
    public Multi<Progress> streamOpeningProgress() {
        Organisation headquarters = tenant.require(Organisation.Kind.HEADQUARTERS);
        Multi<Progress> counts = Multi.createFrom()
                .ticks()
                .every(Duration.ofMillis(500))
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> Uni.createFrom()
                        .item(() -> runner.call(headquarters, service::progress))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
        return streams.whileAllowed(Permissions.MANAGE_CENTRES, counts);
    }
}
