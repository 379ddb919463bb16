package org.hearth.server;

import jakarta.inject.Inject;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of who is let in and who leaves have in common. */
abstract class WithPeople {
    @FromPlatform
    TestIssuer issuer;

    @Inject
    AccountsInMemory accounts;

    People people;

    @BeforeEach
    void centres() {
        people = new People(issuer);
    }
}
