package org.hearth.government.purchased;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hearth.exchange.published.PublishedStatement;
import org.hearth.exchange.published.StatementResponse;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.PageParams;

/** What the current agency purchased, and the statements of it. */
@ApplicationScoped
public class PurchasedService {
    private final PurchasedSql purchased;

    @Inject
    PurchasedService(PurchasedSql purchased) {
        this.purchased = purchased;
    }

    /** Newest first. */
    @Transactional
    public Page<PurchasedContract> list(PageParams page) {
        return purchased.page(page);
    }

    @Transactional
    public PurchasedContract get(UUID id) {
        return purchased.require(id);
    }

    @Transactional
    public Page<StatementResponse> statements(UUID contract, PageParams page) {
        purchased.require(contract);
        return purchased.statements(contract, page);
    }

    @Transactional
    public PublishedStatement statement(UUID id) {
        return purchased.statement(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** The very text whose hash was published. */
    @Transactional
    public String document(UUID id) {
        return purchased.document(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }
}
