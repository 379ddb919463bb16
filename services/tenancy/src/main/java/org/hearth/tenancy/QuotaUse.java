package org.hearth.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.LongSupplier;

/**
 * What the current centre keeps, counted anew in the transaction that changes it — not added up, so it cannot drift — and held
 * until that ends, so that two who write at once do not both take the last place.
 */
@ApplicationScoped
public class QuotaUse {
    private final QuotaSql sql;
    private final CurrentTenant tenant;
    private final Quotas quotas;

    @Inject
    QuotaUse(QuotaSql sql, CurrentTenant tenant, Quotas quotas) {
        this.sql = sql;
        this.tenant = tenant;
        this.quotas = quotas;
    }

    /**
     * More will be kept when much has been written: what would be too much is refused before, and nobody is kept waiting meanwhile.
     * {@link #grown} has the last word, when it is written.
     */
    public void growing(Quota quota, LongSupplier counted) {
        refuseIfOver(quota, counted.getAsLong());
    }

    /** More is kept now; refused if that is more than the centre may keep. */
    public void grown(Quota quota, LongSupplier counted) {
        refuseIfOver(quota, write(quota, counted));
    }

    private void refuseIfOver(Quota quota, long used) {
        int allowed = quotas.allowed(tenant.require().slug(), quota);
        if (used > allowed) {
            throw quota.reached(allowed);
        }
    }

    /** Less is kept now; never refused. */
    public void shrunk(Quota quota, LongSupplier counted) {
        write(quota, counted);
    }

    private long write(Quota quota, LongSupplier counted) {
        String centre = tenant.require().slug();
        sql.hold(centre, quota);
        long used = counted.getAsLong();
        sql.write(centre, quota, used);
        return used;
    }
}
