package org.hearth.headquarters.compare.comparison;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.headquarters.compare.comparison.ComparisonQuery.Band;
import org.hearth.headquarters.compare.comparison.ComparisonQuery.Measure;
import org.hearth.headquarters.compare.comparison.ComparisonQuery.Per;
import org.hearth.headquarters.compare.comparison.ComparisonQuery.Sort;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.Comparison;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.MonthLines;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.Months;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.SessionRow;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Period;
import org.hearth.kernel.Period.Grain;
import org.hearth.kernel.Table;
import org.hearth.tenancy.PageParams;
import org.jspecify.annotations.Nullable;

/** Comparing centres. */
@Path("/api/headquarters/comparison")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "headquarters-compare-comparison")
@EndpointDisabled(name = "hearth.audience.headquarters", stringValue = "false")
public class ComparisonResource {
    private final ComparisonService service;
    private final ComparisonExport export;
    private final Clock clock;

    @Inject
    ComparisonResource(ComparisonService service, ComparisonExport export, Clock clock) {
        this.service = service;
        this.export = export;
        this.clock = clock;
    }

    /** The words of the address that say what to compare. */
    public static class Filters {
        @QueryParam("from")
        @Nullable
        LocalDate from;

        @QueryParam("to")
        @Nullable
        LocalDate to;

        @QueryParam("measure")
        @Nullable
        String measure;

        @QueryParam("per")
        @Nullable
        String per;

        @QueryParam("band")
        @Nullable
        String band;

        @QueryParam("q")
        @Nullable
        String q;

        @QueryParam("district")
        @Nullable
        String district;

        @QueryParam("sort")
        @Nullable
        String sort;

        @QueryParam("order")
        @Nullable
        String order;

        ComparisonQuery query(LocalDate today) {
            return new ComparisonQuery(
                            period(from, to, today),
                            ComparisonQuery.word("measure", measure, Measure.class),
                            ComparisonQuery.word("per", per, Per.class),
                            ComparisonQuery.word("band", band, Band.class),
                            q == null ? "" : q,
                            district == null ? "" : district,
                            ComparisonQuery.word("sort", sort, Sort.class),
                            !"asc".equals(order))
                    .checked();
        }
    }

    /** One page of centres; by default the visits of the latest month that has data, most first. */
    @GET
    @PermissionsAllowed(Permissions.READ_COMPARISON)
    public Comparison getComparison(@BeanParam Filters filters, @BeanParam PageParams page) {
        return service.compare(asked(filters), page.after(1), page.size());
    }

    /** All rows of the comparison as XLSX or CSV. */
    @GET
    @Path("/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_COMPARISON)
    public Response exportComparison(@BeanParam Filters filters, @QueryParam("format") @Nullable String format) {
        return export.all(asked(filters), format);
    }

    @GET
    @Path("/{slug}/months")
    @PermissionsAllowed(Permissions.READ_COMPARISON)
    public Months getComparisonMonths(
            @PathParam("slug") String slug,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to) {
        return service.months(slug, period(from, to, LocalDate.now(clock)));
    }

    /** The months of a centre as XLSX or CSV. */
    @GET
    @Path("/{slug}/months/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_COMPARISON)
    public Response exportComparisonMonths(
            @PathParam("slug") String slug,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("format") @Nullable String format) {
        return export.months(slug, period(from, to, LocalDate.now(clock)), format);
    }

    /** Sensitive programmes beside the figures: one line for one or more whole months, never less. */
    @GET
    @Path("/{slug}/sensitive-lines")
    @PermissionsAllowed(Permissions.READ_COMPARISON)
    public MonthLines getComparisonSensitiveLines(
            @PathParam("slug") String slug,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to) {
        return service.sensitiveLines(slug, period(from, to, LocalDate.now(clock)));
    }

    @GET
    @Path("/{slug}/sessions")
    @PermissionsAllowed(Permissions.READ_COMPARISON)
    public Page<SessionRow> listComparisonSessions(
            @PathParam("slug") String slug,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @BeanParam PageParams page) {
        return service.sessions(slug, period(from, to, LocalDate.now(clock)), page);
    }

    /** The sessions of a centre as XLSX or CSV. */
    @GET
    @Path("/{slug}/sessions/export")
    @Produces({Table.XLSX, Table.CSV})
    @PermissionsAllowed(Permissions.READ_COMPARISON)
    public Response exportComparisonSessions(
            @PathParam("slug") String slug,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("format") @Nullable String format) {
        return export.sessions(slug, period(from, to, LocalDate.now(clock)), format);
    }

    /** Where no day is named the question is of the month with the newest data, never of one that has only begun without any. */
    private ComparisonQuery asked(Filters filters) {
        LocalDate today = LocalDate.now(clock);
        return filters.query(filters.from == null && filters.to == null ? service.newest(today) : today);
    }

    private static Period period(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        LocalDate first = from == null ? Grain.MONTH.startOf(today) : from;
        return new Period(
                first, to == null ? Grain.MONTH.next(Grain.MONTH.startOf(first)).minusDays(1) : to);
    }
}
