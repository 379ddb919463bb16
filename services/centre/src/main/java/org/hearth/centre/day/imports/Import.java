package org.hearth.centre.day.imports;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;
import org.hearth.tenancy.Actor;
import org.hearth.tenancy.TenantEntity;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A file with a timetable, and how far it has come: its states are told of in {@link ImportResponses.ImportResponse}. */
@Entity
@Table(name = "import", schema = "__tenant__")
@AttributeOverride(name = "createdAt", column = @Column(name = "at", updatable = false))
@AttributeOverride(name = "createdBy", column = @Column(name = "subject", updatable = false))
class Import extends TenantEntity {
    static final String UPLOADED = "uploaded";
    static final String TESTING = "testing";
    static final String TESTED = "tested";
    static final String IMPORTING = "importing";
    static final String DONE = "done";
    static final String CANCELLED = "cancelled";
    static final String FAILED = "failed";

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

    /** Rows with hints, looked for up to {@code hintedLine}; they are those of the test. */
    int hinted;

    @Column(name = "hinted_line")
    int hintedLine;

    boolean simulated;

    /** What broke it off, or keeps it waiting, as JSON. */
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Nullable
    String error;

    /** What whoever brought the file was called then. */
    @Column(name = "by", updatable = false)
    String by;

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
        if (underWay.equals(TESTING)) {
            hinted = 0;
            hintedLine = 0;
        }
    }

    /** Whoever brought the file; files older than ids of people name the platform. */
    Actor asker() {
        return new Actor(Objects.requireNonNullElse(createdBy, Actor.PLATFORM.subject()), by);
    }
}
