package org.hearth.centre.day.opening;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.hearth.kernel.Page;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** National days that ask the centre for a word: ahead, without a special day, and with other hours proposed than those of the week. */
@ApplicationScoped
class ProposalSql {
    private static final String SELECT = """
            select n.day, n.kind, n.name, n.name_en, n.year, n.source, n.source_url, cast(u.hours as text) as usual,
              cast(w.hours as text) as hours,
              (select count(*) from __tenant__.session s where s.day = n.day and s.state = 'planned') as planned
            from registry.national_day n
            join registry.centre_profile p on p.centre = :centre and p.valid @> n.day
            cross join lateral (select exchange.hours_of(p.opening_hours, n.day) as hours) u
            cross join lateral (
              select coalesce((
                select h.hours from generate_series(0, 4) as weekday
                cross join lateral (select exchange.hours_of(p.opening_hours, cast(:monday as date) + weekday) as hours) h
                where n.kind = 'work' and jsonb_array_length(h.hours) > 0
                order by weekday limit 1
              ), '[]') as hours
            ) w
            """;

    /** Any Monday. */
    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

    private static final Keyset<ProposalResponse> IN_ORDER = Keyset.up(Keyset.day("n.day", ProposalResponse::day));

    private final CentreSql sql;
    private final CurrentTenant tenant;
    private final Json json;

    @Inject
    ProposalSql(CentreSql sql, CurrentTenant tenant, Json json) {
        this.sql = sql;
        this.tenant = tenant;
        this.json = json;
    }

    /** @param usual as JSON, as {@code hours} */
    private record Proposed(
            LocalDate day,
            String kind,
            String name,
            String nameEn,
            int year,
            String source,
            @Nullable String sourceUrl,
            String usual,
            String hours,
            long planned) {}

    Page<ProposalResponse> page(LocalDate from, LocalDate to, PageParams page) {
        Where where = Where.with("from", from, "n.day >= :from")
                .and("to", to, "n.day <= :to")
                .and("w.hours <> u.hours")
                .and("not exists (select 1 from __tenant__.special_day s where s.day = n.day)")
                .bind("centre", tenant.require().slug())
                .bind("monday", MONDAY);
        return sql.page(Proposed.class, SELECT, where, IN_ORDER, page, this::proposal);
    }

    private ProposalResponse proposal(Proposed row) {
        return new ProposalResponse(
                row.day(),
                new NationalDay(row.kind(), row.name(), row.nameEn()),
                row.year(),
                row.source(),
                row.sourceUrl(),
                hours(row.usual()),
                hours(row.hours()),
                row.planned());
    }

    private List<List<String>> hours(String text) {
        return json.read(text, new TypeReference<>() {});
    }
}
