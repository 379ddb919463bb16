package org.hearth.centre.day.booking;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.centre.day.booking.BookingHintService.Asked;
import org.hearth.centre.day.booking.BookingRequests.Used;
import org.hearth.centre.day.catalogue.CatalogueService;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.ReasonRequest;
import org.hearth.kernel.Table;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Version;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Spaces of the current centre reserved for a while. */
@Path("/api/centre/bookings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centre-day-booking")
@EndpointDisabled(name = "hearth.audience.centre", stringValue = "false")
public class BookingResource {
    private final BookingService bookings;
    private final BookingDecisionService decisions;
    private final BookingHintService hints;
    private final CatalogueService catalogue;
    private final Exports exports;

    @Inject
    BookingResource(
            BookingService bookings,
            BookingDecisionService decisions,
            BookingHintService hints,
            CatalogueService catalogue,
            Exports exports) {
        this.bookings = bookings;
        this.decisions = decisions;
        this.hints = hints;
        this.catalogue = catalogue;
        this.exports = exports;
    }

    /** Bookings that lie on some of these days, in order of start; contacts are told to whoever may read names of residents. */
    @GET
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Page<BookingResponse> listBookings(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("space") @Nullable UUID space,
            @QueryParam("state") @Nullable String state,
            @QueryParam("q") @Nullable String q,
            @BeanParam PageParams page) {
        return bookings.list(new BookingFilter(from, to, space, state, q), page);
    }

    /** The bookings of the same filters as XLSX or CSV. */
    @GET
    @Path("/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public Response exportBookings(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("space") @Nullable UUID space,
            @QueryParam("state") @Nullable String state,
            @QueryParam("q") @Nullable String q,
            @QueryParam("format") @Nullable String format) {
        BookingFilter filter = new BookingFilter(from, to, space, state, q);
        Filters said = Filters.none()
                .and("从", "From", from)
                .and("到", "To", to)
                .and("空间", "Space", space == null ? null : catalogue.spaceName(space))
                .and("状态", "State", BookingColumns.STATES.of(state))
                .and("单位、用途", "Organisation, purpose", q);
        return exports.answer(new Wanted<>(BookingColumns.BOOKINGS, format, said), page -> bookings.list(filter, page));
    }

    /**
     * Whether a space can be had at a time; if not, who has it, and what could be had.
     *
     * @param party for whom it is to be booked: whether the space is for them is said, and others are offered only where they are
     */
    @GET
    @Path("/hints")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public BookingHints getBookingHints(
            @NotNull @QueryParam("space") UUID space,
            @NotNull @QueryParam("startsAt") LocalDateTime startsAt,
            @NotNull @QueryParam("endsAt") LocalDateTime endsAt,
            @QueryParam("except") @Nullable UUID except,
            @QueryParam("expected") @Nullable @Min(1) @Max(100_000) Integer expected,
            @QueryParam("party") @Nullable @Pattern(regexp = "staff|partner|group|closure") String party) {
        return hints.hints(new Asked(space, startsAt, endsAt, except, expected, party));
    }

    /** Asks for a space; it is taken only when that is confirmed. */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Permissions.WRITE_BOOKINGS)
    public BookingResponse createBooking(@NotNull @Valid BookingRequest request) {
        return bookings.request(request);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permissions.READ_CENTRE)
    public BookingResponse getBooking(@PathParam("id") UUID id) {
        return bookings.get(id);
    }

    /** Changes what was asked for; what is confirmed is moved by whoever may decide, and has its new place or stays. */
    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permissions.WRITE_BOOKINGS)
    public BookingResponse updateBooking(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid BookingRequest request) {
        return bookings.update(id, version.seen(), request);
    }

    @POST
    @Path("/{id}/confirm")
    @PermissionsAllowed(Permissions.DECIDE_BOOKINGS)
    public BookingResponse confirmBooking(@PathParam("id") UUID id, @BeanParam Version version) {
        return decisions.confirm(id, version.seen());
    }

    @POST
    @Path("/{id}/decline")
    @PermissionsAllowed(Permissions.DECIDE_BOOKINGS)
    public BookingResponse declineBooking(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid ReasonRequest request) {
        return decisions.decline(id, version.seen(), request.reason());
    }

    @POST
    @Path("/{id}/cancel")
    @PermissionsAllowed(Permissions.WRITE_BOOKINGS)
    public BookingResponse cancelBooking(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid ReasonRequest request) {
        return decisions.cancel(id, version.seen(), request.reason());
    }

    /** States how many guests came; they are no visits. */
    @POST
    @Path("/{id}/use")
    @PermissionsAllowed(Permissions.WRITE_BOOKINGS)
    public BookingResponse recordGuests(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid Used request) {
        return decisions.use(id, version.seen(), request.heads());
    }

    /** States that nobody came. */
    @POST
    @Path("/{id}/no-show")
    @PermissionsAllowed(Permissions.WRITE_BOOKINGS)
    public BookingResponse missBooking(@PathParam("id") UUID id, @BeanParam Version version) {
        return decisions.noShow(id, version.seen());
    }

    /** Takes back the last that was said of it: declined, cancelled, used or not. */
    @POST
    @Path("/{id}/undo")
    @PermissionsAllowed(Permissions.WRITE_BOOKINGS)
    public BookingResponse undoBooking(
            @PathParam("id") UUID id, @BeanParam Version version, @NotNull @Valid ReasonRequest request) {
        return decisions.undo(id, version.seen(), request.reason());
    }

    /** What was done to the booking, newest first. */
    @GET
    @Path("/{id}/history")
    @PermissionsAllowed(Permissions.READ_RESIDENTS)
    public Page<ActResponse> getBookingHistory(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return bookings.history(id, page);
    }
}
