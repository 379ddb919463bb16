package org.hearth.centre.day.imports;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a chunk of rows at once. {@code :rows} is a JSON array of the rows that could be read; rows of the same
 * activity, programme or space meet in one insert. What a file does not say ({@code hasX} is false) stays as it was. Each statement
 * has its parameters in the record named with it.
 */
final class ChunkTexts {
    private ChunkTexts() {}

    /** Programme of activities that are new and for which no file names one. */
    private static final String NO_PROGRAMME = "'未分类'";

    record Rows(String rows) {}

    /** The rows as a table {@code r}; a row that names no programme has none. */
    static final String ROWS = """
            with r as (
              select * from jsonb_to_recordset(cast(:rows as jsonb)) as r (line integer, external_id text, title text,
                programme text, activity_id text, space text, age_min smallint, age_max smallint, starts_at timestamptz,
                ends_at timestamptz, day date, end_day date)
            )
            """;

    record Identify(UUID id, String rows, boolean hasSpace) {}

    /**
     * Notes which session each row speaks of, when and in which space, else in that of the session: {@link Identify}. What the test
     * found is found again by the import: a row is written where it says something else.
     */
    static final String IDENTIFY = ROWS + """
            update __tenant__.import_row t set external_id = r.external_id,
              place = n.place, starts_at = r.starts_at, ends_at = r.ends_at
            from r
            left join __tenant__.session s on not :hasSpace and s.external_id = r.external_id
            left join __tenant__.space x on x.id = s.space_id
            cross join lateral (select cast(md5(case when :hasSpace then r.space else x.name end) as uuid) as place) n
            where t.import_id = :id and t.line = r.line
              and (t.external_id, t.place, t.starts_at, t.ends_at) is distinct from (r.external_id, n.place, r.starts_at, r.ends_at)
            """;

    /**
     * The session a row speaks of, and the activity it is to have: the one of that number; where the row has no number, the
     * session's own if title and programme say nothing else; else the one of that programme and title. A row that names no programme
     * means the only activity of that title, whatever its programme; where there are several, {@code %s}.
     */
    private static final String FINDING = """
            left join __tenant__.session s on s.external_id = r.external_id
            left join __tenant__.activity a on a.id = s.activity_id
            left join __tenant__.programme p on p.id = a.programme_id
            left join lateral (
              select case when r.activity_id is not null
                  then (select n.id from __tenant__.activity n where n.external_id = r.activity_id)
                when a.title = r.title and (r.programme is null or p.name = r.programme) then a.id
                when r.programme is not null
                  then (select n.id from __tenant__.activity n join __tenant__.programme q on q.id = n.programme_id
                    where q.name = r.programme and n.title = r.title and n.external_id is null order by n.id limit 1)
                else (select case when count(*) = 1 then (array_agg(n.id))[1] %s end
                  from __tenant__.activity n join __tenant__.programme q on q.id = n.programme_id where n.title = r.title)
                end as activity
            ) target on true
            """;

    /** Of several, none: the row does not say which. */
    private static final String SEARCHED = FINDING.replace("%s", "");

    /** Of several, all but one of which this very file brings, the one that is in no programme of its own. */
    private static final String FOUND = FINDING.replace(
            "%s",
            "else (array_agg(n.id order by n.id) filter (where q.name = " + NO_PROGRAMME
                    + " and n.external_id is null))[1]");

    /** Holds the sessions a chunk speaks of, so that nobody is recorded between finding out and doing: {@link Rows}. */
    static final String LOCK = ROWS + """
            select s.id from __tenant__.session s join r on r.external_id = s.external_id order by s.id for update of s
            """;

    record Classify(UUID id, String rows, boolean hasAges, boolean hasSpace) {}

    /**
     * What taking a row over would do.
     *
     * @param firstLine of the same session in the same file
     * @param before what the test said
     * @param alike how many activities have the title of a row that does not say which of them it means
     * @param countedBy the statement that counts the session; {@code countedFor} the contract
     */
    record Classified(
            int line,
            String verdict,
            @Nullable Integer firstLine,
            @Nullable LocalDate oldDay,
            @Nullable LocalDate oldEndDay,
            @Nullable String before,
            @Nullable Long alike,
            @Nullable String countedBy,
            @Nullable String countedFor) {}

    /** What taking each row over would do now, {@link Classified}: {@link Classify}. */
    static final String CLASSIFY = ROWS + """
            select r.line, f.line as first_line, s.day as old_day, s.end_day as old_end_day, t.verdict as before,
              nullif(many.alike, 0) as alike, k.statement as counted_by, k.contract as counted_for,
              case when f.line is not null then 'duplicate'
                when (w.sensitive or q.sensitive) and w.id is distinct from q.id and exists (
                  select 1 from __tenant__.session_recorded o where o.activity_id = target.activity) then 'activity-apart'
                when many.alike > 0 then 'ambiguous'
                when s.id is null then 'created'
                when s.starts_at = r.starts_at and s.ends_at = r.ends_at and a.title = r.title
                  and (r.activity_id is null or a.external_id = r.activity_id)
                  and (r.programme is null or p.name = r.programme)
                  and (not :hasAges or (a.age_min, a.age_max) is not distinct from (r.age_min, r.age_max))
                  and (not :hasSpace or x.name is not distinct from r.space) then 'unchanged'
                when s.state <> 'planned' then s.state
                when not coalesce(r.day between k.covers_from and k.covers_to, k.session_id is null or r.day = s.day) then 'counted'
                when (s.day <> r.day or target.activity is distinct from s.activity_id) and exists (
                  select 1 from __tenant__.attendance t where t.session_id = s.id and t.voided_at is null) then 'attended'
                when (p.sensitive or q.sensitive) and p.id is distinct from q.id and exists (
                  select 1 from __tenant__.session_recorded o where o.session_id = s.id) then 'apart'
                else 'changed' end as verdict
            from r
            join __tenant__.import_row t on t.import_id = :id and t.line = r.line
            left join lateral (
              select min(o.line) as line from __tenant__.import_row o
              where o.import_id = :id and o.external_id = r.external_id and o.line < r.line
            ) f on true
            """ + SEARCHED + """
            left join lateral (
              select count(*) as alike from __tenant__.activity n
              where n.title = r.title and r.activity_id is null and r.programme is null and target.activity is null
            ) many on true
            left join __tenant__.session_claim k on k.session_id = s.id
            left join __tenant__.space x on x.id = s.space_id
            -- the programme its activity has, if there is one, and the one it is to have: none yet where the file brings it
            left join __tenant__.activity n on n.id = target.activity
            left join __tenant__.programme w on w.id = n.programme_id
            left join __tenant__.programme q on q.name =
              case when n.id is null then coalesce(r.programme, """ + NO_PROGRAMME + """
                ) when r.activity_id is not null then coalesce(r.programme, w.name) else w.name end
            order by r.line
            """;

    /** A thing of the catalogue, as it answers it, in JSON; {@code before} is null where it is new. */
    record Followed(@Nullable String before, String now) {}

    /** Answers what was made, {@link Followed}: {@link Rows}. */
    static final String PROGRAMMES = ROWS + """
            insert into __tenant__.programme (id, name)
            select uuidv7(), n.name from r
            """ + FOUND + """
            cross join lateral (select coalesce(r.programme, case when target.activity is null then """ + NO_PROGRAMME + """
              end) as name) n
            where n.name is not null group by n.name
            on conflict (name) do nothing
            returning cast(null as text) as before,
              cast(jsonb_build_object('id', id, 'name', name, 'sensitive', sensitive, 'version', version) as text) as now
            """;

    /** Likewise: {@link Rows}. */
    static final String SPACES = ROWS + """
            insert into __tenant__.space (id, name) select uuidv7(), space from r where space is not null group by space
            on conflict (name) do nothing
            returning cast(null as text) as before, cast(jsonb_build_object('id', id, 'name', name, 'exclusive', false,
              'setupMinutes', 0, 'clearMinutes', 0, 'bookable', 'staff', 'partIds', cast('[]' as jsonb), 'version', version) as text) as now
            """;

    record NumberedActivities(String rows, boolean hasAges) {}

    /** Likewise, with what was there before: {@link NumberedActivities}. */
    static final String NUMBERED_ACTIVITIES =
            ROWS + """
            insert into __tenant__.activity as a (id, programme_id, title, external_id, age_min, age_max)
            select distinct on (r.activity_id) uuidv7(), p.id, r.title, r.activity_id, r.age_min, r.age_max
            from r
            left join __tenant__.activity k on k.external_id = r.activity_id
            left join __tenant__.programme h on h.id = k.programme_id
            join __tenant__.programme p on p.name = coalesce(r.programme, h.name, """ + NO_PROGRAMME + """
            )
            where r.activity_id is not null
            order by r.activity_id, r.line desc
            on conflict (external_id) do update set title = excluded.title,
              programme_id = excluded.programme_id,
              age_min = case when :hasAges then excluded.age_min else a.age_min end,
              age_max = case when :hasAges then excluded.age_max else a.age_max end, version = a.version + 1
            where a.title <> excluded.title or a.programme_id <> excluded.programme_id
              or :hasAges and (a.age_min, a.age_max) is distinct from (excluded.age_min, excluded.age_max)
            returning
            """ + activity("old") + " as before, " + activity("new") + " as now";

    /** @param said of rows that name a programme, or of those that name none: these may mean what those have brought */
    record NamedActivities(String rows, boolean said) {}

    /** Likewise: {@link NamedActivities}. */
    static final String NAMED_ACTIVITIES = ROWS + """
            insert into __tenant__.activity (id, programme_id, title, age_min, age_max)
            select distinct on (o.id, r.title) uuidv7(), o.id, r.title, r.age_min, r.age_max
            from r join __tenant__.programme o on o.name = coalesce(r.programme, """ + NO_PROGRAMME + """
            )
            """ + FOUND + """
            where r.activity_id is null and target.activity is null and (r.programme is not null) = :said
            order by o.id, r.title, r.line desc
            returning cast(null as text) as before,
            """ + activity("new") + " as now";

    /** An activity as the catalogue answers it; null where there was none. */
    private static String activity(String row) {
        return """
                case when %1$s.id is not null then cast(jsonb_build_object('id', %1$s.id, 'title', %1$s.title, 'programmeId',
                  %1$s.programme_id, 'programme', (select p.name from __tenant__.programme p where p.id = %1$s.programme_id),
                  'ageMin', %1$s.age_min, 'ageMax', %1$s.age_max, 'publishedAt', to_char(%1$s.published_at at time zone 'UTC',
                  'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'externalId', %1$s.external_id, 'version', %1$s.version) as text) end""".formatted(row);
    }

    private static final String RESOLVED = ROWS + """
            , v as (
              select r.*, target.activity, o.id as space_id
              from r
            """ + FOUND + """
              left join __tenant__.space o on o.name = r.space
            )
            """;

    record CreateSessions(String rows, boolean simulated, String by, UUID file) {}

    /** Takes over what is new: {@link CreateSessions}. */
    static final String CREATE_SESSIONS = RESOLVED + """
            , made as (
              insert into __tenant__.session (id, activity_id, space_id, external_id, starts_at, ends_at, day, end_day, simulated,
                created_by)
              select uuidv7(), v.activity, v.space_id, v.external_id, v.starts_at, v.ends_at, v.day, v.end_day, :simulated,
                (select subject from __tenant__.import where id = :file)
              from v returning id
            )
            insert into __tenant__.session_event (session_id, kind, detail, by, subject)
            select id, 'created', '导入 import', :by, (select subject from __tenant__.import where id = :file) from made
            """;

    record ChangeSessions(String rows, boolean hasSpace, String zone, String by, UUID file) {}

    /** Takes over what is other now: {@link ChangeSessions}. */
    static final String CHANGE_SESSIONS = RESOLVED + """
            , changed as (
              update __tenant__.session s set activity_id = v.activity,
                space_id = case when :hasSpace then v.space_id else s.space_id end, starts_at = v.starts_at,
                ends_at = v.ends_at, day = v.day, end_day = v.end_day, version = s.version + 1, changed_at = now(),
                changed_by = (select subject from __tenant__.import where id = :file)
              from v where s.external_id = v.external_id and s.state = 'planned'
              returning s.id, old.activity_id as old_activity, new.activity_id as new_activity, old.space_id as old_space,
                new.space_id as new_space, old.day as old_day, new.day as new_day,
                to_char(old.starts_at at time zone :zone, 'HH24:MI') || '–' || to_char(old.ends_at at time zone :zone, 'HH24:MI')
                  as old_time,
                to_char(new.starts_at at time zone :zone, 'HH24:MI') || '–' || to_char(new.ends_at at time zone :zone, 'HH24:MI')
                  as new_time
            )
            insert into __tenant__.session_event (session_id, kind, detail, changes, by, subject)
            select c.id, 'changed', '导入 import', (
              select coalesce(jsonb_agg(jsonb_build_object('field', f.field, 'before', f.before, 'after', f.after)), '[]')
              from (values
                ('activity', (select title from __tenant__.activity where id = old_activity and id <> new_activity),
                  (select title from __tenant__.activity where id = new_activity and id <> old_activity)),
                ('space', (select name from __tenant__.space where id = old_space),
                  (select name from __tenant__.space where id = new_space)),
                ('day', cast(old_day as text), cast(new_day as text)),
                ('time', old_time, new_time)) as f (field, before, after)
              where f.before is distinct from f.after
            ), :by, (select subject from __tenant__.import where id = :file) from changed c
            """;

    record Verdicts(UUID id, String verdicts) {}

    /** Writes down what became of each row, where that is not what the test said: {@link Verdicts}. */
    static final String VERDICTS = """
            update __tenant__.import_row t set verdict = v.verdict, reason = v.reason
            from jsonb_to_recordset(cast(:verdicts as jsonb)) as v (line integer, verdict text, reason jsonb)
            where t.import_id = :id and t.line = v.line and (t.verdict, t.reason) is distinct from (v.verdict, v.reason)
            """;
}
