package org.hearth.tenancy;

/** A migration that must not run, with words for whoever operates the platform: which file, which centre, why. */
public final class MigrationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MigrationRefused(String message) {
        super(message);
    }
}
