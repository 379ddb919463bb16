package org.hearth.server.isolation;

import jakarta.inject.Inject;
import org.hearth.tenancy.TenantSchemas;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of a login in somebody's hand have in common: published rows to look for, gone afterwards. */
abstract class WithPublishedRows {
    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    TenantSchemas schemas;

    private PublishedRows rows;

    @BeforeEach
    void publishedRows() {
        rows = new PublishedRows(issuer, database, schemas);
    }

    @AfterEach
    void theyWereNeverReal() {
        rows.remove();
    }
}
