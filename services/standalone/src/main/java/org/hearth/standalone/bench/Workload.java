package org.hearth.standalone.bench;

/** What is measured, by the name the report uses and the status that means success. */
enum Workload {
    /** 20 sessions of a centre, with their heads. */
    LIST("list", 200),
    /** One more head at one session, with an idempotency key of its own. */
    CHECK_IN("check-in", 201);

    private final String label;
    private final int success;

    Workload(String label, int success) {
        this.label = label;
        this.success = success;
    }

    String label() {
        return label;
    }

    int success() {
        return success;
    }
}
