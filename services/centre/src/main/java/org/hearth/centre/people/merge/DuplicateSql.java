package org.hearth.centre.people.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.centre.people.merge.DuplicateResponse.DuplicateReason;
import org.hearth.centre.people.merge.DuplicateResponse.DuplicateSide;
import org.hearth.kernel.Page;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** Residents two by two. */
@ApplicationScoped
class DuplicateSql {
    /** The strongest reason first. */
    private static final List<String> REASONS = List.of("id-number", "phone", "name", "sound");

    /**
     * Who agrees in something and contradicts the other in nothing: years of birth or sexes that both are known and differ are those of
     * two people, who may share a phone. An ID number is one person's, whatever else was typed. What stands more than once is looked for
     * first, by index where there is one: joining everybody with everybody took more than twice as long. Whoever is erased has no number.
     */
    private static final String SELECT = """
            with known as not materialized (
              select id, name, split_part(pinyin, ' ', 1) as sound, birth_year, sex, phone_exact, id_exact
              from __tenant__.resident where erased_at is null
            ), met as (
              select a.id as one, b.id as other, 1 as reason
              from (select id_exact from __tenant__.resident where id_exact is not null
                    group by id_exact having count(*) > 1) twice
              join known a using (id_exact) join known b using (id_exact)
              where b.id > a.id
              union all
              select a.id, b.id, 2
              from (select phone_exact from __tenant__.resident where phone_exact is not null
                    group by phone_exact having count(*) > 1) twice
              join known a using (phone_exact) join known b using (phone_exact)
              where b.id > a.id and coalesce(a.birth_year = b.birth_year, true) and coalesce(a.sex = b.sex, true)
              union all
              select a.id, b.id, 3
              from (select name from known group by name having count(*) > 1) twice
              join known a using (name) join known b using (name)
              where b.id > a.id and coalesce(a.birth_year = b.birth_year, true) and coalesce(a.sex = b.sex, true)
              union all
              select a.id, b.id, 4
              from (select sound, birth_year from known where birth_year is not null
                    group by sound, birth_year having count(*) > 1) twice
              join known a using (sound, birth_year) join known b using (sound, birth_year)
              where b.id > a.id and a.sound <> '' and a.name <> b.name and coalesce(a.sex = b.sex, true)
            ), pair as (
              select one, other, min(reason) as reason, string_agg(cast(reason as text), '' order by reason) as reasons
              from met m
              where not exists (select from __tenant__.resident_apart t where t.one_id = m.one and t.other_id = m.other)
              group by one, other
            )
            select p.reason, p.reasons, a.id as one_id, a.name as one_name, cast(a.birth_year as integer) as one_birth_year,
              a.sex as one_sex, a.phone_masked as one_phone, a.id_masked as one_id_number, a.simulated as one_simulated,
              b.id as other_id, b.name as other_name, cast(b.birth_year as integer) as other_birth_year,
              b.sex as other_sex, b.phone_masked as other_phone, b.id_masked as other_id_number, b.simulated as other_simulated
            from pair p
            join __tenant__.resident a on a.id = p.one
            join __tenant__.resident b on b.id = p.other
            """;

    private static final Keyset<DuplicateResponse> STRONGEST_FIRST = Keyset.up(
            Keyset.number(
                    "p.reason", pair -> REASONS.indexOf(pair.why().getFirst().what()) + 1),
            Keyset.nameColumn("a.name", pair -> pair.one().name()),
            Keyset.uuid("a.id", pair -> pair.one().id()),
            Keyset.uuid("b.id", pair -> pair.other().id()));

    private final CentreSql sql;

    @Inject
    DuplicateSql(CentreSql sql) {
        this.sql = sql;
    }

    /** @param reasons a figure each, from 1 */
    private record Row(
            int reason,
            String reasons,
            UUID oneId,
            String oneName,
            @Nullable Integer oneBirthYear,
            @Nullable String oneSex,
            @Nullable String onePhone,
            @Nullable String oneIdNumber,
            boolean oneSimulated,
            UUID otherId,
            String otherName,
            @Nullable Integer otherBirthYear,
            @Nullable String otherSex,
            @Nullable String otherPhone,
            @Nullable String otherIdNumber,
            boolean otherSimulated) {
        DuplicateResponse answer() {
            return new DuplicateResponse(
                    new DuplicateSide(oneId, oneName, oneBirthYear, oneSex, onePhone, oneIdNumber, oneSimulated),
                    new DuplicateSide(
                            otherId, otherName, otherBirthYear, otherSex, otherPhone, otherIdNumber, otherSimulated),
                    Stream.of(reasons.split(""))
                            .map(each -> new DuplicateReason(REASONS.get(Integer.parseInt(each) - 1)))
                            .toList());
        }
    }

    private record Two(UUID one, UUID other) {}

    Page<DuplicateResponse> page(PageParams page) {
        return sql.page(Row.class, SELECT, Where.all(), STRONGEST_FIRST, page, Row::answer);
    }

    /** @return whether that was new */
    boolean setApart(UUID one, UUID other) {
        return sql.run("""
                insert into __tenant__.resident_apart (one_id, other_id)
                select least(cast(:one as uuid), cast(:other as uuid)), greatest(cast(:one as uuid), cast(:other as uuid))
                on conflict do nothing
                """, new Two(one, other)) == 1;
    }

    /** @return whether anything was taken back */
    boolean setTogether(UUID one, UUID other) {
        return sql.run("""
                delete from __tenant__.resident_apart
                where one_id = least(cast(:one as uuid), cast(:other as uuid))
                  and other_id = greatest(cast(:one as uuid), cast(:other as uuid))
                """, new Two(one, other)) == 1;
    }
}
