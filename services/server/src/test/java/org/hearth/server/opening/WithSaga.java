package org.hearth.server.opening;

import jakarta.inject.Inject;
import org.hearth.server.AccountsInMemory;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of openings that go wrong have in common. */
abstract class WithSaga {
    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    AccountsInMemory accounts;

    Saga saga;

    @BeforeEach
    void headquarters() {
        saga = new Saga(issuer, database, accounts);
    }
}
