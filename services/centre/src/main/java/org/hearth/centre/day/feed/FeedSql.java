package org.hearth.centre.day.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Sql;
import org.hearth.tenancy.Where;

/** Feeds beside what they are of. */
@ApplicationScoped
class FeedSql {
    private static final Keyset<FeedResponse> LATEST_FIRST = Keyset.down(Keyset.uuid("f.id", FeedResponse::id));

    private static final String SELECT = """
            select f.id, f.kind, coalesce(r.name, c.titles) as title, f.note, f.made_by, f.created_at, f.last_read_on, f.revoked_at,
              case when f.revoked_at is not null then 'revoked' when l.id is null then 'left' else 'live' end as state, f.version
            from __tenant__.feed f
            left join __tenant__.feed_live l on l.id = f.id
            left join __tenant__.space r on r.id = f.space_id
            cross join lateral (
              select string_agg(a.title, '、' order by a.title, a.id) as titles
              from __tenant__.feed_activity t join __tenant__.activity a on a.id = t.activity_id where t.feed_id = f.id) c
            """;

    private final CentreSql sql;

    @Inject
    FeedSql(CentreSql sql) {
        this.sql = sql;
    }

    private record Chosen(String chosen) {}

    private record Choice(UUID feed, String chosen) {}

    /** How many of those asked for there are, and how many of them are sensitive. */
    record Found(long known, long sensitive) {}

    Page<FeedResponse> page(PageParams page) {
        return sql.page(FeedResponse.class, SELECT, Where.all(), LATEST_FIRST, page);
    }

    /** @return the feed, or 404 */
    FeedResponse require(UUID id) {
        Where where = Where.with("id", id, "f.id = :id");
        return sql.first(FeedResponse.class, SELECT + " where " + where.text(), where)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    Found found(List<UUID> activities) {
        return sql.one(Found.class, """
                        select count(*) as known, count(*) filter (where p.sensitive) as sensitive
                        from __tenant__.activity a join __tenant__.programme p on p.id = a.programme_id
                        where a.id = any (cast(:chosen as uuid[]))
                        """, new Chosen(Sql.array(activities)));
    }

    void choose(UUID feed, List<UUID> activities) {
        sql.run("""
                insert into __tenant__.feed_activity (feed_id, activity_id)
                select :feed, u from unnest(cast(:chosen as uuid[])) u
                """, new Choice(feed, Sql.array(activities)));
    }
}
