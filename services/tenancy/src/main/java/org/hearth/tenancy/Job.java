package org.hearth.tenancy;

import java.util.UUID;
import org.hearth.kernel.Message;

/**
 * A kind of work that somebody asks for and does not wait for. Implemented where the work is known; run by {@link JobRunner}, as
 * often as it takes, each time from where it was.
 */
public interface Job {
    /** Whose process does it, and with whose rights. */
    enum Audience {
        /** A centre's own work, under its role. */
        CENTRE,
        /** Work of operation, as the owner of all objects. */
        OPS
    }

    /** Name of this kind in {@code registry.job}. */
    String kind();

    Audience audience();

    /**
     * Does the work, in transactions each of which leaves behind how far it has come and begins by holding the lease. A {@code
     * Problem} that is the asker's to mend ends it for good; whatever else is thrown, it is tried again later.
     */
    void run(Lease lease);

    /** It did not succeed this time and will be tried again. */
    default void postponed(Lease lease, Message cause) {}

    /** It is not tried again: takes back what must not stay, and writes down why. */
    void failed(Lease lease, Message cause);

    /** The work asked for, by what it is about, e.g. an import's id. */
    record Asked(String kind, UUID subject) {}
}
