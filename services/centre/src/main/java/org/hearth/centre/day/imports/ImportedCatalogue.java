package org.hearth.centre.day.imports;

import static org.hearth.centre.day.imports.ImportChunks.only;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.centre.day.catalogue.ActivityResponse;
import org.hearth.centre.day.catalogue.ProgrammeResponse;
import org.hearth.centre.day.catalogue.SpaceResponse;
import org.hearth.centre.day.figures.CatalogueChanges;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Actor;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Row;

/** What a file makes and changes in the catalogue leaves the same acts, and is followed by figures as much, as if done by hand. */
@ApplicationScoped
class ImportedCatalogue {
    private final CentreSql sql;
    private final CatalogueChanges changes;
    private final Acts acts;
    private final Json json;

    @Inject
    ImportedCatalogue(CentreSql sql, CatalogueChanges changes, Acts acts, Json json) {
        this.sql = sql;
        this.changes = changes;
        this.acts = acts;
        this.json = json;
    }

    /** Brings programmes, spaces and activities to what rows say ({@link ImportSql}). */
    void follow(Actor asker, Map<String, Object> values) {
        List<Act> done = new ArrayList<>();
        List<UUID> counted = new ArrayList<>();
        sql.list(ImportSql.PROGRAMMES, only(values, "rows"), row -> {
            ProgrammeResponse now = json.read(row.text("now"), ProgrammeResponse.class);
            return done.add(made("programme", now.id(), now.name(), now));
        });
        sql.list(ImportSql.SPACES, only(values, "rows"), row -> {
            SpaceResponse now = json.read(row.text("now"), SpaceResponse.class);
            return done.add(made("space", now.id(), now.name(), now));
        });
        sql.list(
                ImportSql.NUMBERED_ACTIVITIES,
                only(values, "rows", "hasProgramme", "hasAges"),
                row -> activity(row, done, counted));
        sql.list(ImportSql.NAMED_ACTIVITIES, only(values, "rows", "hasProgramme"), row -> activity(row, done, counted));
        acts.record(asker, done);
        changes.activities(counted);
    }

    private boolean activity(Row row, List<Act> done, List<UUID> counted) {
        ActivityResponse now = json.read(row.text("now"), ActivityResponse.class);
        String was = row.textOrNull("before");
        if (was == null) {
            return done.add(made("activity", now.id(), now.title(), now));
        }
        ActivityResponse before = json.read(was, ActivityResponse.class);
        if (!before.title().equals(now.title()) || !before.programmeId().equals(now.programmeId())) {
            counted.add(now.id());
        }
        return done.add(
                Act.of("change", "activity", now.id()).called(before.title()).turned(before, now));
    }

    private static Act made(String object, UUID id, String name, Object thing) {
        return Act.of("create", object, id).called(name).turned(null, thing);
    }
}
