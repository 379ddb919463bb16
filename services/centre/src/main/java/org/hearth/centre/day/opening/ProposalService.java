package org.hearth.centre.day.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.hearth.kernel.Page;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.PageParams;

/** What the national calendar proposes to the centre. It decides nothing: adopting one is saying a special day (ADR 48). */
@ApplicationScoped
public class ProposalService {
    private final ProposalSql sql;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    ProposalService(ProposalSql sql, CurrentTenant tenant, Clock clock) {
        this.sql = sql;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** From today on, as far as a special day may be said. */
    @Transactional
    public Page<ProposalResponse> list(PageParams page) {
        LocalDate today = tenant.require().today(clock);
        return sql.page(today, today.plusYears(OpeningService.YEARS_AHEAD), page);
    }
}
