package org.hearth.centre.day.occupation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Json;
import org.jspecify.annotations.Nullable;

/** Looks up many stretches at once. */
@ApplicationScoped
class StretchSql {
    private static final String ASKED = """
            rows from (jsonb_to_recordset(cast(:asked as jsonb))
              as (space uuid, starts timestamptz, ends timestamptz, "except" uuid, alone boolean)) with ordinality
              as t (space, starts, ends, "except", alone, n)
            """;

    private static final String FOUND = """
            select cast(t.n as integer) as n, coalesce(x.retired_on <= cast(t.starts at time zone :zone as date), false) as retired,
              h.kind, h.id, h.title, h.party, h.day, h.starts_local, h.end_day, h.ends_local, h.beside, h.space
            from %s
            join __tenant__.space x on x.id = t.space
            left join lateral (%s) h on true
            """.formatted(
                    ASKED, OccupationSql.holders("t.space", "t.starts", "t.ends", "t.\"except\"", "t.alone", "1"));

    private static final String PAIRS = """
            with w as materialized (
              select t.n, c.part_id, t.alone or coalesce(r.exclusive, false) as alone,
                tstzrange(t.starts - make_interval(mins => coalesce(r.setup_minutes, 0)),
                  t.ends + make_interval(mins => coalesce(r.clear_minutes, 0))) as during
              from %s
              join __tenant__.space r on r.id = t.space
              join __tenant__.space_cell c on c.space_id = r.id)
            select distinct cast(w.n as integer) as n, cast(b.n as integer) as before
            from w join w b on b.part_id = w.part_id and b.n < w.n and b.during && w.during and (b.alone or w.alone)
            """.formatted(ASKED);

    private final CentreSql sql;
    private final CurrentTenant tenant;
    private final Json json;

    @Inject
    StretchSql(CentreSql sql, CurrentTenant tenant, Json json) {
        this.sql = sql;
        this.tenant = tenant;
        this.json = json;
    }

    private record AskedIn(String asked, String zone) {}

    private record Asked(String asked) {}

    /** The n-th that was asked for, from 1, cannot be there with one {@code before} it. */
    record Pair(int n, int before) {}

    private record Row(
            int n,
            boolean retired,
            @Nullable String kind,
            @Nullable UUID id,
            @Nullable String title,
            @Nullable String party,
            @Nullable LocalDate day,
            @Nullable String startsLocal,
            @Nullable LocalDate endDay,
            @Nullable String endsLocal,
            @Nullable Boolean beside,
            @Nullable String space) {
        Found found() {
            return new Found(
                    n,
                    retired,
                    kind == null
                                    || id == null
                                    || day == null
                                    || startsLocal == null
                                    || endDay == null
                                    || endsLocal == null
                                    || space == null
                            ? null
                            : new Holder(
                                    kind,
                                    id,
                                    title,
                                    party,
                                    day,
                                    startsLocal,
                                    endDay,
                                    endsLocal,
                                    Boolean.TRUE.equals(beside),
                                    space));
        }
    }

    /** What is so of the n-th, from 1. */
    record Found(int n, boolean retired, @Nullable Holder holder) {}

    List<Found> found(List<Stretch> asked) {
        String zone = tenant.require().zone().getId();
        return sql.list(Row.class, FOUND, new AskedIn(json.write(asked), zone)).stream()
                .map(Row::found)
                .toList();
    }

    List<Pair> inEachOthersWay(List<Stretch> asked) {
        return sql.list(Pair.class, PAIRS, new Asked(json.write(asked)));
    }
}
