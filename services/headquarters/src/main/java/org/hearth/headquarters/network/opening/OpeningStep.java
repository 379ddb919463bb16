package org.hearth.headquarters.network.opening;

/** The steps of opening, in order. Each may be run again; what is done is not done twice. */
enum OpeningStep {
    /** Rows in the registry: organisation, centre or agency, profile. */
    REGISTERED,
    /** Role and, for a centre, schema in the database. */
    DATABASE,
    /** Organisation at the identity provider. */
    ORGANISATION,
    /** First manager of a centre: account, membership, staff entry. */
    MANAGER,
    /** Its people may come in. */
    OPENED;

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
