package org.hearth.server;

import org.hearth.testing.FromPlatform;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of contracts and statements have in common: a purchase of their own for each. */
abstract class WithPurchase {
    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    Purchase purchase;

    @BeforeEach
    void aCentreAndTwoAgencies() {
        purchase = new Purchase(issuer);
    }
}
