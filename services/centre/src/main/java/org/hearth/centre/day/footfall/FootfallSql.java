package org.hearth.centre.day.footfall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hearth.kernel.Page;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** Door counts beside what was recorded of those days. */
@ApplicationScoped
class FootfallSql {
    private static final Keyset<FootfallResponse> LATEST_FIRST =
            Keyset.down(Keyset.day("f.day", FootfallResponse::day), Keyset.uuid("f.id", FootfallResponse::id));

    private static final String SELECT = """
            select f.id, f.day, f.counted, v.visits, f.recorded_by, f.recorded_at, f.simulated, f.version
            from __tenant__.footfall f
            cross join lateral (
              select coalesce(sum(h.visits), 0) as visits
              from __tenant__.session s join __tenant__.session_heads h on h.session_id = s.id
              where s.day = f.day and s.state = 'held') v
            """;

    private final CentreSql sql;

    @Inject
    FootfallSql(CentreSql sql) {
        this.sql = sql;
    }

    record Row(
            UUID id,
            LocalDate day,
            int counted,
            long visits,
            String recordedBy,
            Instant recordedAt,
            boolean simulated,
            int version) {
        FootfallResponse answer() {
            Double per100 = counted == 0 ? null : (double) (visits * 1_000 / counted) / 10;
            return new FootfallResponse(id, day, counted, visits, per100, recordedBy, recordedAt, simulated, version);
        }
    }

    Page<FootfallResponse> page(@Nullable LocalDate from, @Nullable LocalDate to, PageParams page) {
        Where where = Where.that("f.voided_at is null")
                .and("from", from, "f.day >= :from")
                .and("to", to, "f.day <= :to");
        return sql.page(Row.class, SELECT, where, LATEST_FIRST, page, Row::answer);
    }

    FootfallResponse one(UUID id) {
        Where where = Where.with("id", id, "f.id = :id");
        return sql.first(Row.class, SELECT + " where " + where.text(), where)
                .orElseThrow()
                .answer();
    }
}
