package org.hearth.centre.people.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Whom an id means by now: a device may send days later whom it recorded, by a row that has become another. */
@ApplicationScoped
public class MergedResidents {
    private final MergeSql sql;

    @Inject
    MergedResidents(MergeSql sql) {
        this.sql = sql;
    }

    /** @return who this resident was merged into, in the end; the same id where nobody merged them. In the transaction under way */
    public UUID now(UUID resident) {
        return sql.now(resident);
    }

    /** An entry of attendance was added for {@link #now} who was named by this other id: it is theirs, should the merge be undone. */
    public void attended(UUID resident, UUID entry) {
        sql.came(resident, "attendance", entry);
    }
}
