package org.hearth.headquarters.network.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.hearth.kernel.Page;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.PageParams;

/** Agencies and their people. An agency is registered by an opening, like a centre. */
@ApplicationScoped
public class AgencyService {
    private final AgencySql agencies;
    private final Acts acts;

    @Inject
    AgencyService(AgencySql agencies, Acts acts) {
        this.agencies = agencies;
        this.acts = acts;
    }

    @Transactional
    public Page<AgencyResponse> list(PageParams page) {
        return agencies.page(page);
    }

    @Transactional
    public AgencyResponse get(String slug) {
        return agencies.require(slug);
    }

    @Transactional
    public Page<ActResponse> history(String slug, PageParams page) {
        agencies.require(slug);
        return acts.of("agency", slug, page, "agency-member");
    }
}
