package org.hearth.centre.people.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.centre.people.merge.MergePreview.MergeCounts;
import org.hearth.kernel.Page;
import org.hearth.tenancy.Actor;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** What merging does beside the rows of the two residents is done in the database, whole or not at all. */
@ApplicationScoped
class MergeSql {
    private static final String SELECT = """
            select m.id, m.kept_id as resident_id, k.name, m.gone_id as other_id, m.gone_was ->> 'name' as other_name,
              cast((select count(*) from __tenant__.resident_merge_row r
                where r.merge_id = m.id and r.tab = 'attendance' and r.moved) as integer) as attendance,
              cast((select count(*) from __tenant__.resident_merge_row r
                where r.merge_id = m.id and r.tab = 'registration' and r.moved) as integer) as registrations,
              m.created_at as merged_at, m.made_by as merged_by, m.undone_at, m.undone_by,
              case when m.undone_at is not null then 'undone' when m.gone_was is null then 'erased'
                when k.id is null then 'later-merge' else 'merged' end as state, m.version
            from __tenant__.resident_merge m
            left join __tenant__.resident k on k.id = m.kept_id and k.erased_at is null
            """;

    private static final Keyset<MergeResponse> NEWEST_FIRST = Keyset.down(
            Keyset.instant("m.created_at", MergeResponse::mergedAt), Keyset.uuid("m.id", MergeResponse::id));

    private final CentreSql sql;

    @Inject
    MergeSql(CentreSql sql) {
        this.sql = sql;
    }

    private record Two(UUID kept, UUID gone) {}

    private record One(UUID id) {}

    private record Undoing(UUID id, UUID who, String called) {}

    /** Days travel as text. */
    private record Day(String day) {}

    private record Blocked(@Nullable String title) {}

    private record Now(UUID id) {}

    Page<MergeResponse> page(PageParams page) {
        return sql.page(MergeResponse.class, SELECT, Where.all(), NEWEST_FIRST, page);
    }

    Optional<MergeResponse> find(UUID id) {
        Where where = Where.with("id", id, "m.id = :id");
        return sql.first(MergeResponse.class, SELECT + " where " + where.text(), where);
    }

    MergeCounts preview(UUID kept, UUID gone) {
        return sql.one(MergeCounts.class, "select * from __tenant__.merge_preview(:kept, :gone)", new Two(kept, gone));
    }

    /** Notes both rows as they are. */
    void note(UUID merge) {
        sql.run("""
                update __tenant__.resident_merge m set kept_was = to_jsonb(k), gone_was = to_jsonb(g)
                from __tenant__.resident k, __tenant__.resident g
                where m.id = :id and k.id = m.kept_id and g.id = m.gone_id
                """, new One(merge));
    }

    /** Moves everything and takes the row away; @return the days on which somebody was recorded who is somebody else now */
    List<LocalDate> merge(UUID merge) {
        return days("select cast(day as text) as day from __tenant__.merge_people(:id) as day", new One(merge));
    }

    /** The other way round; @return the days as {@link #merge} does */
    List<LocalDate> part(UUID merge, Actor by) {
        return days(
                "select cast(day as text) as day from __tenant__.part_people(:id, :who, :called) as day",
                new Undoing(merge, by.subject(), by.name()));
    }

    private List<LocalDate> days(String text, Record values) {
        return sql.list(Day.class, text, values).stream()
                .map(row -> LocalDate.parse(row.day()))
                .toList();
    }

    /** What has no place left for somebody whose place was given up by the merge. */
    Optional<String> blocked(UUID merge) {
        return sql.first(Blocked.class, "select __tenant__.merge_blocked(:id) as title", new One(merge))
                .map(Blocked::title);
    }

    private record Came(UUID gone, String tab, UUID row) {}

    /** Notes a row that came for somebody by an id that is merged: it is theirs again when the merge is undone. */
    void came(UUID gone, String tab, UUID row) {
        sql.run("""
                with recursive was as (
                  select id, kept_id from __tenant__.resident_merge where gone_id = :gone and undone_at is null
                  union all
                  select m.id, m.kept_id from was
                  join __tenant__.resident_merge m on m.gone_id = was.kept_id and m.undone_at is null
                )
                insert into __tenant__.resident_merge_row (merge_id, tab, row_id, moved)
                select id, :tab, cast(:row as uuid), true from was
                on conflict do nothing
                """, new Came(gone, tab, row));
    }

    /** Whom this id means by now: whoever it was merged into, or themselves. */
    UUID now(UUID id) {
        return sql.first(Now.class, """
                with recursive was as (
                  select cast(:id as uuid) as id, 0 as step
                  union all
                  select m.kept_id, was.step + 1 from was
                  join __tenant__.resident_merge m on m.gone_id = was.id and m.undone_at is null
                )
                select id from was order by step desc limit 1
                """, new One(id)).map(Now::id).orElse(id);
    }
}
