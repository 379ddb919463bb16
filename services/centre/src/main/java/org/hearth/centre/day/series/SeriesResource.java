package org.hearth.centre.day.series;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.centre.day.catalogue.CatalogueService;
import org.hearth.centre.day.series.SeriesRequests.CancelSeriesRequest;
import org.hearth.centre.day.series.SeriesRequests.ExtendSeriesRequest;
import org.hearth.centre.day.series.SeriesRequests.MoveSeriesRequest;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Table;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Version;
import org.jspecify.annotations.Nullable;

/** Bookings and sessions of the current centre that come again and again. What may be done to sessions is for whoever plans them. */
@Path("/api/centre/series")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-series")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class SeriesResource {
    private final SeriesService series;
    private final SeriesMoveService moves;
    private final SeriesChangeService changes;
    private final CatalogueService catalogue;
    private final Exports exports;

    @Inject
    SeriesResource(
            SeriesService series,
            SeriesMoveService moves,
            SeriesChangeService changes,
            CatalogueService catalogue,
            Exports exports) {
        this.series = series;
        this.moves = moves;
        this.changes = changes;
        this.catalogue = catalogue;
        this.exports = exports;
    }

    /** Series whose last date is not before a day, the newest first. */
    @GET
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Page<SeriesResponse> listSeries(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("space") @Nullable UUID space,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("q") @Nullable String q,
            @BeanParam PageParams page) {
        return series.list(new SeriesFilter(kind, space, from, q), page);
    }

    /** The series of the same filters as XLSX or CSV. */
    @GET
    @Path("/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Response exportSeries(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("space") @Nullable UUID space,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("q") @Nullable String q,
            @QueryParam("format") @Nullable String format) {
        SeriesFilter filter = new SeriesFilter(kind, space, from, q);
        Filters said = Filters.none()
                .and("种类", "Kind", SeriesColumns.KINDS.of(kind))
                .and("空间", "Space", space == null ? null : catalogue.spaceName(space))
                .and("从", "From", from)
                .and("活动、单位、用途", "Activity, organisation, purpose", q);
        return exports.answer(new Wanted<>(SeriesColumns.SERIES, format, said), page -> series.list(filter, page));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public SeriesResponse getSeries(@PathParam("id") UUID id) {
        return series.get(id);
    }

    /** Its dates by the rule, and what became of each. */
    @GET
    @Path("/{id}/days")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Page<SeriesDayResponse> listSeriesDays(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return series.days(id, page);
    }

    /** Its dates as XLSX or CSV. */
    @GET
    @Path("/{id}/days/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Response exportSeriesDays(@PathParam("id") UUID id, @QueryParam("format") @Nullable String format) {
        SeriesResponse shown = series.get(id);
        Filters said = Filters.none().and("系列", "Series", shown.called());
        Columns<SeriesDayResponse> columns =
                SeriesColumns.days(moves.things(shown.kind()).states());
        return exports.answer(new Wanted<>(columns, format, said), page -> series.days(id, page));
    }

    /** What was done to the series, newest first. */
    @GET
    @Path("/{id}/history")
    @PermissionsAllowed(Permissions.READ_RESIDENTS)
    public Page<ActResponse> getSeriesHistory(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return series.history(id, page);
    }

    /** Which of what is to come could be moved, and what else there is for the others. */
    @GET
    @Path("/{id}/preview")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public SeriesPreview previewSeriesMove(
            @PathParam("id") UUID id,
            @QueryParam("from") @Nullable LocalDate from,
            @NotNull @QueryParam("startsLocal") @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d") String startsLocal,
            @NotNull @QueryParam("minutes") @Min(1) @Max(44_640) Integer minutes,
            @QueryParam("space") @Nullable UUID space) {
        return moves.preview(id, new MoveSeriesRequest(from, startsLocal, minutes, space));
    }

    /** Moves what is to come, from a date on or all of it, where it can be had; the rest stays where it is, and is named. */
    @POST
    @Path("/{id}/move")
    @PermissionsAllowed(Permissions.WRITE_BOOKINGS)
    public SeriesResult moveSeries(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid MoveSeriesRequest request) {
        return moves.move(id, version.seen(), request);
    }

    /** Confirms the bookings of it that wait for that and can be had; the others go on waiting, and are named. */
    @POST
    @Path("/{id}/confirm")
    @PermissionsAllowed(Permissions.DECIDE_BOOKINGS)
    public SeriesResult confirmSeries(@PathParam("id") UUID id, @BeanParam Version version) {
        return changes.confirm(id, version.seen());
    }

    /** Gives up what is to come, from a date on or all of it; what has begun, was held or used stays, and is named. */
    @POST
    @Path("/{id}/cancel")
    @PermissionsAllowed(Permissions.WRITE_BOOKINGS)
    public SeriesResult cancelSeries(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid CancelSeriesRequest request) {
        return changes.cancel(id, version.seen(), request);
    }

    /** Goes on by the same rule until a later day, with what can be had. */
    @POST
    @Path("/{id}/extend")
    @PermissionsAllowed(Permissions.WRITE_BOOKINGS)
    public SeriesResult extendSeries(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid ExtendSeriesRequest request) {
        return changes.extend(id, version.seen(), request.until());
    }
}
