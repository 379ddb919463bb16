package org.hearth.identity;

import static org.hearth.identity.Permissions.*;

import io.quarkus.security.StringPermission;
import java.security.Permission;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.tenancy.Organisation.Kind;

/** What a person is in one organisation. */
public enum Role {
    MANAGER(
            Kind.CENTRE,
            Set.of(
                    READ_CENTRE,
                    READ_RESIDENTS,
                    WRITE_RESIDENTS,
                    ERASE_RESIDENTS,
                    REVEAL_RESIDENTS,
                    MERGE_RESIDENTS,
                    WRITE_CONSENT_TEXTS,
                    KEEP_SENSITIVE,
                    RECORD_ATTENDANCE,
                    WRITE_TIMETABLE,
                    WRITE_BOOKINGS,
                    DECIDE_BOOKINGS,
                    WRITE_REGISTRATIONS,
                    PUBLISH_ACTIVITIES,
                    IMPORT_TIMETABLE,
                    MANAGE_OPENING,
                    MANAGE_COUNTERS,
                    MANAGE_FEEDS,
                    WRITE_CONTRACTS,
                    PUBLISH_STATEMENTS,
                    MANAGE_STAFF,
                    READ_ACTS)),
    FRONT_DESK(
            Kind.CENTRE,
            Set.of(
                    READ_CENTRE,
                    READ_RESIDENTS,
                    WRITE_RESIDENTS,
                    RECORD_ATTENDANCE,
                    WRITE_BOOKINGS,
                    WRITE_REGISTRATIONS,
                    MANAGE_FEEDS)),
    VIEWER(Kind.CENTRE, Set.of(READ_CENTRE)),
    /** No person: a counter at a door, which sends what it counts and may do nothing else. */
    DOOR_COUNTER(Kind.CENTRE, Set.of(WRITE_FOOTFALL)),
    ADMINISTRATOR(Kind.HEADQUARTERS, Set.of(READ_COMPARISON, READ_CENTRES, MANAGE_CENTRES, READ_HEADQUARTERS_ACTS)),
    ANALYST(Kind.HEADQUARTERS, Set.of(READ_COMPARISON, READ_CENTRES)),
    AGENCY_VIEWER(Kind.AGENCY, Set.of(READ_PURCHASED));

    private final Kind kind;
    private final Set<String> permissions;
    private final Set<Permission> granted;

    Role(Kind kind, Set<String> permissions) {
        this.kind = kind;
        this.permissions = permissions;
        this.granted = permissions.stream().map(StringPermission::new).collect(Collectors.toUnmodifiableSet());
    }

    /** @return the kind of organisation in which this role exists */
    public Kind kind() {
        return kind;
    }

    public Set<String> permissions() {
        return permissions;
    }

    /** @return {@link #permissions} as Quarkus knows them */
    Set<Permission> granted() {
        return granted;
    }

    /** @return the word used in the database and on the wire, e.g. {@code front-desk} */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** @return the role of this word */
    public static Role of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such role"));
    }
}
