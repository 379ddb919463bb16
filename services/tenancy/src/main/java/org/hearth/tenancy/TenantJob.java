package org.hearth.tenancy;

import java.util.UUID;

/**
 * A kind of work that a centre's people ask for and do not wait for. Implemented where the work is known; run by
 * {@link TenantJobs}, again from where it was after a restart.
 */
public interface TenantJob {
    /** Name of this kind in {@code registry.job}. */
    String kind();

    /**
     * Does the work in transactions of its own (see {@link TenantRunner}), each of which leaves behind how far it has come.
     *
     * @param subject what the work is about, e.g. an import's id
     */
    void run(Organisation centre, UUID subject);

    /** Writes down that the work failed for good; it is not tried again. */
    void failed(Organisation centre, UUID subject);
}
