package org.hearth.centre.day.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.hearth.kernel.Versioned;
import org.hearth.tenancy.Actor;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A file with a timetable, and how far it has come: its states are told of in {@link ImportResponses.ImportResponse}. */
@Entity
@Table(name = "import", schema = "__tenant__")
class Import implements Versioned {
    static final String UPLOADED = "uploaded";
    static final String TESTING = "testing";
    static final String TESTED = "tested";
    static final String IMPORTING = "importing";
    static final String DONE = "done";
    static final String CANCELLED = "cancelled";
    static final String FAILED = "failed";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    /** Where it holds the name of somebody erased, the database takes it out. */
    @Column(updatable = false)
    String filename;

    String format;
    String state = UPLOADED;

    /** The names of the columns as JSON. */
    @ColumnTransformer(write = "cast(? as jsonb)")
    String columns;

    /** The {@link ImportMapping} chosen as JSON. */
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Nullable
    String mapping;

    @Column(name = "total_rows")
    int totalRows;

    @Column(name = "done_rows")
    int doneRows;

    /** The line up to which the rows are worked off. */
    @Column(name = "done_line")
    int doneLine;

    int created;
    int changed;
    int unchanged;
    int refused;
    boolean simulated;

    /** What broke it off, or keeps it waiting, as JSON. */
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Nullable
    String error;

    /** What whoever brought the file was called then. */
    @Column(name = "by", updatable = false)
    String by;

    /** Null in files older than ids of people. */
    @Column(updatable = false)
    @Nullable
    UUID subject;

    @Version
    int version = 1;

    @Override
    public int version() {
        return version;
    }

    boolean isUnderWay() {
        return state.equals(TESTING) || state.equals(IMPORTING);
    }

    /** Goes into a state in which the rows are worked off from the first one. */
    void begin(String underWay) {
        state = underWay;
        doneRows = 0;
        doneLine = 0;
        created = 0;
        changed = 0;
        unchanged = 0;
        refused = 0;
        error = null;
    }

    Actor asker() {
        return new Actor(Objects.requireNonNullElse(subject, Actor.PLATFORM.subject()), by);
    }
}
