package org.hearth.identity;

/** Names of what may be done. Every endpoint declares one; an endpoint that declares none is denied. */
public final class Permissions {
    /** A centre's timetable, figures, catalogue and contracts. */
    public static final String READ_CENTRE = "read-centre";

    /** Names of residents and who attended. */
    public static final String READ_RESIDENTS = "read-residents";

    public static final String WRITE_RESIDENTS = "write-residents";
    public static final String ERASE_RESIDENTS = "erase-residents";

    /** See a phone or an ID number of a resident in the clear, with a reason; each time is an act. */
    public static final String REVEAL_RESIDENTS = "reveal-residents";

    /** Make two residents who are one person one, and two again. */
    public static final String MERGE_RESIDENTS = "merge-residents";

    /** Other words of consents. */
    public static final String WRITE_CONSENT_TEXTS = "write-consent-texts";

    /** See and note which residents are of a group that the law holds sensitive; read and write notes of residents that are for few. */
    public static final String KEEP_SENSITIVE = "keep-sensitive";

    public static final String RECORD_ATTENDANCE = "record-attendance";
    public static final String WRITE_TIMETABLE = "write-timetable";
    /** Ask for spaces, say who came, cancel. */
    public static final String WRITE_BOOKINGS = "write-bookings";

    /** Confirm, decline and move bookings. */
    public static final String DECIDE_BOOKINGS = "decide-bookings";

    /** Sign residents up, and off. */
    public static final String WRITE_REGISTRATIONS = "write-registrations";

    /** Have activities shown on the street page, and taken off it. */
    public static final String PUBLISH_ACTIVITIES = "publish-activities";

    public static final String IMPORT_TIMETABLE = "import-timetable";

    /** Say on which days the facility is not open as in every week. */
    public static final String MANAGE_OPENING = "manage-opening";

    /** Say which counters stand at the doors, give them their secrets and take these back. */
    public static final String MANAGE_COUNTERS = "manage-counters";

    /** Make links by which calendars outside read times of the centre, and take these back. */
    public static final String MANAGE_FEEDS = "manage-feeds";

    /** Send what a counter counted; of programs alone. */
    public static final String WRITE_FOOTFALL = "write-footfall";

    public static final String WRITE_CONTRACTS = "write-contracts";
    public static final String PUBLISH_STATEMENTS = "publish-statements";
    public static final String MANAGE_STAFF = "manage-staff";

    /** Everything that was done at one's own centre, and who did it. */
    public static final String READ_ACTS = "read-acts";

    /** Everything that was done at headquarters, and who did it. */
    public static final String READ_HEADQUARTERS_ACTS = "read-headquarters-acts";

    /** The comparison and everything it opens to. */
    public static final String READ_COMPARISON = "read-comparison";

    /** The centres, with their profiles and history. */
    public static final String READ_CENTRES = "read-centres";

    /** Open, suspend, reopen, rename centres; agencies, the members of both and of headquarters, and their addresses. */
    public static final String MANAGE_CENTRES = "manage-centres";

    public static final String READ_PURCHASED = "read-purchased";

    private Permissions() {}
}
