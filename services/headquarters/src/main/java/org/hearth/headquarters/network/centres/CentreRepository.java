package org.hearth.headquarters.network.centres;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.headquarters.network.centres.CentreResponse.Profile;
import org.hearth.headquarters.network.opening.OpeningHours;
import org.hearth.tenancy.HeadquartersSql;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Row;

/** The registry as headquarters reads and changes it. */
@ApplicationScoped
class CentreRepository {
    private static final String SELECT = """
            select o.slug, o.name, o.name_en, o.state, o.state_note, o.simulated, o.version, c.time_zone, c.opened_on,
              p.district, p.sub_district, p.floor_area_m2, p.positioning
            from registry.organisation o
            join registry.centre c on c.slug = o.slug
            left join registry.centre_profile p on p.centre = o.slug and p.valid @> cast(:today as date)
            where o.kind = 'centre'
            """;

    private final HeadquartersSql sql;
    private final Json json;

    @Inject
    CentreRepository(HeadquartersSql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** Centres whose name or slug holds {@code q}; empty strings do not filter. By slug, after {@code after}. */
    List<CentreResponse> list(String q, String state, String district, String after, int limit, LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        values.put("q", q.strip());
        values.put("state", state);
        values.put("district", district);
        values.put("after", after);
        values.put("limit", limit);
        values.put("today", today);
        return sql.list(SELECT + """
                and (:q = '' or position(lower(:q) in lower(o.name || ' ' || o.name_en || ' ' || o.slug)) > 0)
                and (:state = '' or o.state = :state) and (:district = '' or p.district = :district)
                and o.slug > :after
                order by o.slug limit :limit
                """, values, CentreRepository::centre);
    }

    Optional<CentreResponse> find(String slug, LocalDate today) {
        return sql.first(
                SELECT + " and o.slug = :slug", Map.of("slug", slug, "today", today), CentreRepository::centre);
    }

    /** Districts in use, for the filter. */
    List<String> districts() {
        return sql.list(
                "select distinct district from registry.centre_profile order by district",
                Map.of(),
                row -> row.text("district"));
    }

    List<Profile> profiles(String slug) {
        return sql.list(
                """
                select lower(valid) as valid_from, upper(valid) - 1 as valid_to, district, sub_district, floor_area_m2,
                  positioning, cast(opening_hours as text) as opening_hours
                from registry.centre_profile where centre = :slug order by valid desc
                """,
                Map.of("slug", slug),
                row -> new Profile(
                        row.day("valid_from"),
                        row.dayOrNull("valid_to"),
                        row.text("district"),
                        row.text("sub_district"),
                        row.decimal("floor_area_m2"),
                        row.text("positioning"),
                        json.read(row.text("opening_hours"), OpeningHours.class)));
    }

    /** Raises the version. False when another version stands there now. */
    boolean raiseVersion(String slug, int seen) {
        return sql.run(
                        "update registry.organisation set version = version + 1"
                                + " where kind = 'centre' and slug = :slug and version = :seen",
                        Map.of("slug", slug, "seen", seen))
                == 1;
    }

    boolean setState(String slug, String from, String to, String note) {
        return sql.run(
                        "update registry.organisation set state = :to, state_note = :note"
                                + " where kind = 'centre' and slug = :slug and state = :from",
                        Map.of("slug", slug, "from", from, "to", to, "note", note))
                == 1;
    }

    void rename(String slug, String name, String nameEn) {
        sql.run(
                "update registry.organisation set name = :name, name_en = :nameEn where kind = 'centre' and slug = :slug",
                Map.of("slug", slug, "name", name, "nameEn", nameEn));
    }

    Optional<UUID> identity(String slug) {
        return sql.first(
                        "select identity_id from registry.organisation where kind = 'centre' and slug = :slug",
                        Map.of("slug", slug),
                        row -> Optional.ofNullable(row.uuidOrNull("identity_id")))
                .flatMap(found -> found);
    }

    /** Cuts the profile that holds {@code validFrom} there and puts the new one after it; queues the days it changes. */
    void putProfile(String slug, ProfileRequest request, LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        values.put("slug", slug);
        values.put("from", request.validFrom());
        sql.run(
                "delete from registry.centre_profile where centre = :slug and lower(valid) = cast(:from as date)",
                values);
        sql.run("""
                update registry.centre_profile set valid = daterange(lower(valid), cast(:from as date))
                where centre = :slug and valid @> cast(:from as date)
                """, values);
        values.put("district", request.district());
        values.put("subDistrict", request.subDistrict());
        values.put("area", request.floorAreaM2());
        values.put("positioning", request.positioning());
        values.put("hours", json.write(request.openingHours()));
        sql.run("""
                insert into registry.centre_profile
                  (centre, valid, district, sub_district, floor_area_m2, positioning, opening_hours)
                select :slug, daterange(cast(:from as date), (select min(lower(valid)) from registry.centre_profile
                    where centre = :slug and lower(valid) > cast(:from as date))),
                  :district, :subDistrict, :area, :positioning, cast(:hours as jsonb)
                """, values);
        sql.run("""
                insert into exchange.change (centre, day, kind)
                select :slug, cast(day as date), 'profile'
                from generate_series(cast(:from as date), cast(:today as date), interval '1 day') as day
                """, Map.of("slug", slug, "from", request.validFrom(), "today", today));
    }

    private static CentreResponse centre(Row row) {
        return new CentreResponse(
                row.text("slug"),
                row.text("name"),
                row.text("name_en"),
                row.text("state"),
                row.text("state_note"),
                row.textOrNull("district"),
                row.textOrNull("sub_district"),
                row.decimalOrNull("floor_area_m2"),
                row.textOrNull("positioning"),
                row.text("time_zone"),
                row.day("opened_on"),
                row.yes("simulated"),
                row.integer("version"));
    }
}
