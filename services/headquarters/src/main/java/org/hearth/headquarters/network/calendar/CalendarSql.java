package org.hearth.headquarters.network.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.kernel.Page;
import org.hearth.tenancy.HeadquartersSql;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** National days in the registry, and the version of each year's. */
@ApplicationScoped
class CalendarSql {
    private static final String SELECT =
            "select day, kind, name, name_en, year, source, source_url, version from registry.national_day";

    private static final Keyset<NationalDayResponse> IN_ORDER = Keyset.up(Keyset.day("day", NationalDayResponse::day));

    private final HeadquartersSql sql;

    @Inject
    CalendarSql(HeadquartersSql sql) {
        this.sql = sql;
    }

    Page<NationalDayResponse> page(@Nullable LocalDate from, @Nullable LocalDate to, PageParams page) {
        Where where = Where.all().and("from", from, "day >= :from").and("to", to, "day <= :to");
        return sql.page(NationalDayResponse.class, SELECT, where, IN_ORDER, page);
    }

    private record On(LocalDate day) {}

    Optional<NationalDayResponse> find(LocalDate day) {
        return sql.first(NationalDayResponse.class, SELECT + " where day = :day", new On(day));
    }

    private record Of(int year) {}

    List<NationalDayResponse> ofYear(int year) {
        return sql.list(NationalDayResponse.class, SELECT + " where year = :year order by day", new Of(year));
    }

    record Entry(
            LocalDate day,
            String kind,
            String name,
            String nameEn,
            int year,
            String source,
            @Nullable String sourceUrl) {}

    /** False where the day is known already. */
    boolean enter(Entry entry) {
        return sql.run("""
                insert into registry.national_day (day, kind, name, name_en, year, source, source_url)
                values (:day, :kind, :name, :nameEn, :year, :source, :sourceUrl) on conflict do nothing
                """, entry) == 1;
    }

    void change(Entry entry) {
        sql.run("""
                update registry.national_day set kind = :kind, name = :name, name_en = :nameEn, year = :year, source = :source,
                  source_url = :sourceUrl, version = version + 1
                where day = :day
                """, entry);
    }

    void remove(LocalDate day) {
        sql.run("delete from registry.national_day where day = :day", new On(day));
    }

    void removeYear(int year) {
        sql.run("delete from registry.national_day where year = :year", new Of(year));
    }

    private record Version(int version) {}

    Optional<Integer> version(int year) {
        return sql.first(Version.class, "select version from registry.national_year where year = :year", new Of(year))
                .map(Version::version);
    }

    /** Raises a year's version and holds the year until the end of the transaction: whoever changes its days meanwhile waits. */
    void raise(int year) {
        sql.run("update registry.national_year set version = version + 1 where year = :year", new Of(year));
    }
}
