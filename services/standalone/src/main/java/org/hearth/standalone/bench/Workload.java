package org.hearth.standalone.bench;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What is measured, by the name the report uses and the status that means success. */
enum Workload {
    /** 20 sessions of a centre, with their heads. */
    LIST("list", 200),
    /** One more head at one session, with an idempotency key of its own. */
    CHECK_IN("check-in", 201),
    /** One more resident at one session, with an idempotency key of its own. */
    NAMED("named", 201),
    /** The day of a busy centre: 50 sessions. */
    DAY("day", 200),
    /** One session with its 40 residents, as the front desk opens it. */
    DESK("desk", 200),
    /** A page of headquarters' comparison of all centres over a quarter. */
    COMPARISON("comparison", 200),
    /** The same page, after something turned that it is made from: worked out anew. */
    TURNED("comparison-turned", 200),
    /** The timetables of many centres, from the file to the last session. */
    IMPORT("import", 201),
    /** A start of the server, with and without the cache. */
    START("start", 200);

    /** Those of a centre, which grow with the number of centres. */
    static final Set<Workload> OF_CENTRES = EnumSet.range(LIST, DESK);

    /** Those of headquarters, which grow with the number of centres it compares. */
    static final Set<Workload> OF_HEADQUARTERS = EnumSet.range(COMPARISON, TURNED);

    /** Those that are one request each. */
    static final Set<Workload> REQUESTS = EnumSet.range(LIST, TURNED);

    private final String label;
    private final int success;

    Workload(String label, int success) {
        this.label = label;
        this.success = success;
    }

    static Workload named(String label) {
        return Arrays.stream(values())
                .filter(workload -> workload.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(label));
    }

    String label() {
        return label;
    }

    int success() {
        return success;
    }

    /** Whether it leaves rows behind. */
    boolean writes() {
        return this == CHECK_IN || this == NAMED;
    }

    /** How many clients at once; a comparison is one person's, and what is asked for is how long it takes. */
    int clients() {
        return isOfHeadquarters() ? 1 : 16;
    }

    /** The login by which its SQL reaches the database. */
    String login() {
        return isOfHeadquarters() ? "hearth_headquarters" : "hearth_centre";
    }

    boolean isOfHeadquarters() {
        return OF_HEADQUARTERS.contains(this);
    }

    /** Whose leanest SQL it is held against: who remembers nothing works the same out either way. */
    Workload leanest() {
        return this == TURNED ? COMPARISON : this;
    }
}
