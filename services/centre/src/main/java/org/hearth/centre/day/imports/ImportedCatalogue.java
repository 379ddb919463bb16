package org.hearth.centre.day.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearth.centre.day.catalogue.ActivityResponse;
import org.hearth.centre.day.catalogue.ProgrammeResponse;
import org.hearth.centre.day.catalogue.SpaceResponse;
import org.hearth.centre.day.figures.CatalogueChanges;
import org.hearth.centre.day.imports.ChunkTexts.Followed;
import org.hearth.centre.day.imports.ChunkTexts.NamedActivities;
import org.hearth.centre.day.imports.ChunkTexts.NumberedActivities;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Actor;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Json;

/** What a file makes and changes in the catalogue leaves the same acts, and is followed by figures as much, as if done by hand. */
@ApplicationScoped
class ImportedCatalogue {
    private final ChunkSql sql;
    private final CatalogueChanges changes;
    private final Acts acts;
    private final Json json;

    @Inject
    ImportedCatalogue(ChunkSql sql, CatalogueChanges changes, Acts acts, Json json) {
        this.sql = sql;
        this.changes = changes;
        this.acts = acts;
        this.json = json;
    }

    /** Brings programmes, spaces and activities to what rows say ({@link ChunkTexts}). */
    void follow(Actor asker, String rows, boolean hasAges) {
        List<Act> done = new ArrayList<>();
        List<UUID> counted = new ArrayList<>();
        for (Followed made : sql.programmes(rows)) {
            ProgrammeResponse now = json.read(made.now(), ProgrammeResponse.class);
            done.add(made("programme", now.id(), now.name(), now));
        }
        List<Followed> spaces = sql.spaces(rows);
        if (!spaces.isEmpty()) {
            changes.spaces(null);
        }
        for (Followed made : spaces) {
            SpaceResponse now = json.read(made.now(), SpaceResponse.class);
            done.add(made("space", now.id(), now.name(), now));
        }
        sql.activities(new NumberedActivities(rows, hasAges))
                .forEach(activity -> done.add(activity(activity, counted)));
        sql.activities(new NamedActivities(rows, true)).forEach(activity -> done.add(activity(activity, counted)));
        sql.activities(new NamedActivities(rows, false)).forEach(activity -> done.add(activity(activity, counted)));
        acts.record(asker, done);
        changes.activities(counted);
    }

    private Act activity(Followed activity, List<UUID> counted) {
        ActivityResponse now = json.read(activity.now(), ActivityResponse.class);
        if (activity.before() == null) {
            return made("activity", now.id(), now.title(), now);
        }
        ActivityResponse before = json.read(activity.before(), ActivityResponse.class);
        if (!before.title().equals(now.title()) || !before.programmeId().equals(now.programmeId())) {
            counted.add(now.id());
        }
        return Act.of("change", "activity", now.id()).called(before.title()).turned(before, now);
    }

    private static Act made(String object, UUID id, String name, Object thing) {
        return Act.of("create", object, id).called(name).turned(null, thing);
    }
}
