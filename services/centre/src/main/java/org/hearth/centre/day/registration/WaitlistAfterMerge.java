package org.hearth.centre.day.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hearth.centre.people.merge.MergeFollower;
import org.hearth.tenancy.Jobs;

/** One person has one place: where two residents who became one had two, whoever waits moves up. */
@ApplicationScoped
class WaitlistAfterMerge implements MergeFollower {
    private final WaitlistSql sql;
    private final Jobs jobs;

    @Inject
    WaitlistAfterMerge(WaitlistSql sql, Jobs jobs) {
        this.sql = sql;
        this.jobs = jobs;
    }

    @Override
    public void merged(UUID merge) {
        sql.givenUp(merge).forEach(target -> jobs.ask(WaitlistJob.KIND, target));
    }
}
