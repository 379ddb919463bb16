package org.hearth.headquarters.network.centres;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.headquarters.network.centres.CentreResponse.Profile;
import org.hearth.headquarters.network.opening.OpeningHours;
import org.hearth.kernel.Page;
import org.hearth.tenancy.HeadquartersSql;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.SortedNames;
import org.hearth.tenancy.Sql;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** The registry's centres as headquarters reads and changes them. */
@ApplicationScoped
class CentresSql {
    private static final String SELECT = """
            select o.slug, o.name, o.name_en, o.state, o.state_note, o.simulated, o.version, c.time_zone, c.opened_on,
              p.district, p.sub_district, p.floor_area_m2, p.positioning
            from registry.organisation o
            join registry.centre c on c.slug = o.slug
            left join registry.centre_profile p on p.centre = o.slug and p.valid @> cast(:today as date)
            """;

    private static final Keyset<CentreResponse> BY_NAME =
            Keyset.up(Keyset.nameColumn("o.name", CentreResponse::name), Keyset.text("o.slug", CentreResponse::slug));

    private final HeadquartersSql sql;
    private final Json json;

    @Inject
    CentresSql(HeadquartersSql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** Centres whose name or slug holds {@code q}, by name. */
    Page<CentreResponse> page(
            @Nullable String q, @Nullable String state, @Nullable String district, LocalDate today, PageParams page) {
        Where where = centres(today)
                .and(
                        "q",
                        q == null ? null : q.strip(),
                        "position(lower(:q) in lower(o.name || ' ' || o.name_en || ' ' || o.slug)) > 0")
                .and("state", state, "o.state = :state")
                .and("district", district, "p.district = :district");
        return sql.page(CentreResponse.class, SELECT, where, BY_NAME, page);
    }

    Optional<CentreResponse> find(String slug, LocalDate today) {
        Where where = centres(today).and("slug", slug, "o.slug = :slug");
        return sql.first(CentreResponse.class, SELECT + " where " + where.text(), where);
    }

    private static Where centres(LocalDate today) {
        return Where.that("o.kind = 'centre'").bind("today", today);
    }

    record District(String district) {}

    /** Districts in use, for the filter. */
    List<String> districts() {
        return sql
                .list(
                        District.class,
                        "select district from (select distinct district from registry.centre_profile) d order by district"
                                + SortedNames.COLLATE,
                        new Sql.None())
                .stream()
                .map(District::district)
                .toList();
    }

    record Slug(String slug) {}

    record ProfileRow(
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String district,
            String subDistrict,
            BigDecimal floorAreaM2,
            String positioning,
            String openingHours) {}

    List<Profile> profiles(String slug) {
        return sql.list(ProfileRow.class, """
                        select lower(valid) as valid_from, upper(valid) - 1 as valid_to, district, sub_district,
                          floor_area_m2, positioning, cast(opening_hours as text) as opening_hours
                        from registry.centre_profile where centre = :slug order by valid desc
                        """, new Slug(slug)).stream()
                .map(row -> new Profile(
                        row.validFrom(),
                        row.validTo(),
                        row.district(),
                        row.subDistrict(),
                        row.floorAreaM2(),
                        row.positioning(),
                        json.read(row.openingHours(), OpeningHours.class)))
                .toList();
    }

    record Seen(String slug, int seen) {}

    /** Raises the version. False when another version stands there now. */
    boolean raiseVersion(String slug, int seen) {
        return sql.run("""
                update registry.organisation set version = version + 1
                where kind = 'centre' and slug = :slug and version = :seen
                """, new Seen(slug, seen)) == 1;
    }

    record Turn(String slug, String from, String to, String note) {}

    boolean setState(Turn turn) {
        return sql.run("""
                update registry.organisation set state = :to, state_note = case when :to = 'open' then '' else :note end
                where kind = 'centre' and slug = :slug and state = :from
                """, turn) == 1;
    }

    record Names(String slug, String name, String nameEn) {}

    void rename(Names names) {
        sql.run(
                "update registry.organisation set name = :name, name_en = :nameEn where kind = 'centre' and slug = :slug",
                names);
    }

    record From(String slug, LocalDate from) {}

    record NewProfile(
            String slug,
            LocalDate from,
            String district,
            String subDistrict,
            BigDecimal area,
            String positioning,
            String hours) {}

    record Days(String slug, LocalDate from, LocalDate today) {}

    /** Cuts the profile that holds {@code validFrom} there and puts the new one after it; queues the days it changes. */
    void putProfile(String slug, ProfileRequest request, LocalDate today) {
        From from = new From(slug, request.validFrom());
        sql.run("delete from registry.centre_profile where centre = :slug and lower(valid) = :from", from);
        sql.run("""
                update registry.centre_profile set valid = daterange(lower(valid), :from)
                where centre = :slug and valid @> cast(:from as date)
                """, from);
        sql.run(
                """
                insert into registry.centre_profile
                  (centre, valid, district, sub_district, floor_area_m2, positioning, opening_hours)
                select :slug, daterange(cast(:from as date), (select min(lower(valid)) from registry.centre_profile
                    where centre = :slug and lower(valid) > :from)),
                  :district, :subDistrict, :area, :positioning, cast(:hours as jsonb)
                """,
                new NewProfile(
                        slug,
                        request.validFrom(),
                        request.district(),
                        request.subDistrict(),
                        request.floorAreaM2(),
                        request.positioning(),
                        json.write(request.openingHours())));
        sql.run("""
                insert into exchange.change (centre, day, kind)
                select :slug, cast(day as date), 'profile'
                from generate_series(cast(:from as date), cast(:today as date), interval '1 day') as day
                """, new Days(slug, request.validFrom(), today));
    }

    record Counted(String name, long n) {}

    /** What headquarters set, by the quota's name. */
    Map<String, Long> allowed(String slug) {
        return counted("select name, allowed as n from registry.quota where centre = :slug", slug);
    }

    /** How much of each quota is used. */
    Map<String, Long> used(String slug) {
        return counted("select name, used as n from registry.quota_use where centre = :slug", slug);
    }

    private Map<String, Long> counted(String text, String slug) {
        return sql.list(Counted.class, text, new Slug(slug)).stream()
                .collect(Collectors.toMap(Counted::name, Counted::n));
    }

    record QuotaOf(String slug, String name) {}

    record QuotaSet(String slug, String name, int allowed) {}

    /** @param allowed null for the standard */
    void setQuota(String slug, String name, @Nullable Integer allowed) {
        if (allowed == null) {
            sql.run("delete from registry.quota where centre = :slug and name = :name", new QuotaOf(slug, name));
        } else {
            sql.run("""
                    insert into registry.quota (centre, name, allowed) values (:slug, :name, :allowed)
                    on conflict (centre, name) do update set allowed = excluded.allowed
                    """, new QuotaSet(slug, name, allowed));
        }
    }
}
