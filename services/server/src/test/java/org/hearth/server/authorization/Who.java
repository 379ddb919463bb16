package org.hearth.server.authorization;

/** What a person may be, and where. */
enum Who {
    MANAGER("manager", "centre"),
    FRONT_DESK("front-desk", "centre"),
    VIEWER("viewer", "centre"),
    /** A program: the counter at a centre's door. */
    DOOR_COUNTER("door-counter", "centre"),
    ADMINISTRATOR("administrator", "headquarters"),
    ANALYST("analyst", "headquarters"),
    AGENCY_VIEWER("agency-viewer", "agency");

    final String word;
    final String kind;

    Who(String word, String kind) {
        this.word = word;
        this.kind = kind;
    }
}
