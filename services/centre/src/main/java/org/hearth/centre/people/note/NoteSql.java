package org.hearth.centre.people.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hearth.kernel.Page;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** Notes with whom they are of. What few may read is not read from the database for others. */
@ApplicationScoped
class NoteSql {
    private static final Keyset<NoteResponse> NEWEST = Keyset.down(Keyset.uuid("n.id", NoteResponse::id));

    private static final String SELECT = """
            select n.id, n.resident_id, p.name as resident, %s, n.readers, %s as left_out, n.written_by, n.created_at, n.changed_at,
              p.simulated, n.version
            from __tenant__.resident_note n join __tenant__.resident p on p.id = n.resident_id
            """;
    private static final String WHOLE = SELECT.formatted("n.body", "false");
    private static final String OPEN =
            SELECT.formatted("case when n.readers = 'all' then n.body end as body", "n.readers <> 'all'");

    private final CentreSql sql;

    @Inject
    NoteSql(CentreSql sql) {
        this.sql = sql;
    }

    private record One(UUID id) {}

    private record Known(UUID id) {}

    /** @param whole whether what few may read is told */
    Page<NoteResponse> page(@Nullable UUID resident, boolean whole, PageParams page) {
        Where where = Where.all().and("resident", resident, "n.resident_id = :resident");
        return sql.page(NoteResponse.class, whole ? WHOLE : OPEN, where, NEWEST, page);
    }

    /** As whoever wrote it sees it. */
    NoteResponse one(UUID id) {
        return sql.one(NoteResponse.class, WHOLE + " where n.id = :id", new One(id));
    }

    /** Shares this person until the transaction ends, so that erasing waits; false where they are not known. */
    boolean hold(UUID resident) {
        return sql.first(
                        Known.class,
                        "select id from __tenant__.resident where id = :id and erased_at is null for key share",
                        new One(resident))
                .isPresent();
    }
}
