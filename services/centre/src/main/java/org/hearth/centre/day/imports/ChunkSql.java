package org.hearth.centre.day.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hearth.centre.day.imports.ChunkTexts.ChangeSessions;
import org.hearth.centre.day.imports.ChunkTexts.Classified;
import org.hearth.centre.day.imports.ChunkTexts.Classify;
import org.hearth.centre.day.imports.ChunkTexts.CreateSessions;
import org.hearth.centre.day.imports.ChunkTexts.Followed;
import org.hearth.centre.day.imports.ChunkTexts.Identify;
import org.hearth.centre.day.imports.ChunkTexts.NamedActivities;
import org.hearth.centre.day.imports.ChunkTexts.NumberedActivities;
import org.hearth.centre.day.imports.ChunkTexts.Rows;
import org.hearth.centre.day.imports.ChunkTexts.Verdicts;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;

/** Does what {@link ChunkTexts} says. */
@ApplicationScoped
class ChunkSql {
    private final CentreSql sql;
    private final CurrentTenant tenant;

    @Inject
    ChunkSql(CentreSql sql, CurrentTenant tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    private record Held(UUID id) {}

    void identify(Identify rows) {
        sql.run(ChunkTexts.IDENTIFY, rows);
    }

    /** Holds the sessions of these rows. Two imports of one centre would make the same activity twice: one waits for the other. */
    void hold(String rows) {
        sql.alone(CentreSql.OneAtATime.IMPORT, tenant.require().slug());
        sql.list(Held.class, ChunkTexts.LOCK, new Rows(rows));
    }

    List<Classified> classify(Classify rows) {
        return sql.list(Classified.class, ChunkTexts.CLASSIFY, rows);
    }

    List<Followed> programmes(String rows) {
        return sql.list(Followed.class, ChunkTexts.PROGRAMMES, new Rows(rows));
    }

    List<Followed> spaces(String rows) {
        return sql.list(Followed.class, ChunkTexts.SPACES, new Rows(rows));
    }

    List<Followed> activities(NumberedActivities rows) {
        return sql.list(Followed.class, ChunkTexts.NUMBERED_ACTIVITIES, rows);
    }

    List<Followed> activities(NamedActivities rows) {
        return sql.list(Followed.class, ChunkTexts.NAMED_ACTIVITIES, rows);
    }

    void create(CreateSessions rows) {
        sql.run(ChunkTexts.CREATE_SESSIONS, rows);
    }

    void change(ChangeSessions rows) {
        sql.run(ChunkTexts.CHANGE_SESSIONS, rows);
    }

    void note(Verdicts verdicts) {
        sql.run(ChunkTexts.VERDICTS, verdicts);
    }
}
