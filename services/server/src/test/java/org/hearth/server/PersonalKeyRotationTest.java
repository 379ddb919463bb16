package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hearth.centre.people.personal.PersonalKeyRotation;
import org.hearth.centre.people.personal.PersonalKeyRotation.Outcome;
import org.hearth.centre.people.personal.PlatformKeys;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The platform's key is changed for all centres: what was sealed opens, what was marked is found, and it goes on where it was broken off. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class PersonalKeyRotationTest {
    private static final String ANOTHER = "another key of the platform, 0123456789abcdef";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    PersonalKeyRotation rotation;

    @ConfigProperty(name = "hearth.personal-key")
    String configured;

    private PersonalNumbers one;
    private PersonalNumbers other;
    private String resident;

    @BeforeEach
    void twoCentres() {
        World world = new World(issuer).open("turned_a", "turned_b");
        one = new PersonalNumbers(new Desk(world, "turned_a"));
        other = new PersonalNumbers(new Desk(world, "turned_b"));
        resident = one.somebody("换钥甲");
        other.somebody("换钥乙");
    }

    @AfterEach
    void back() {
        rotation.rotate(PlatformKeys.of(configured, Optional.of(ANOTHER)));
    }

    @Test
    void whatWasSealedOpensAndIsFoundUnderAnotherKey() {
        assertThat(there().failed()).isEmpty();
        // this server knows the key before alone
        one.reveal(resident, "phone").statusCode(500);
        Outcome back = rotation.rotate(PlatformKeys.of(configured, Optional.of(ANOTHER)));
        assertThat(back.turned()).isGreaterThanOrEqualTo(4);
        assertThat(back.failed()).isEmpty();
        one.reveal(resident, "phone").statusCode(200).body("number", equalTo(PersonalNumbers.PHONE));
        one.lookup(Map.of("lastFour", "5678")).body("items.id", hasItem(resident));
    }

    @Test
    void whatIsDoneIsLeftAndWhatWasBrokenOffGoesOn() throws SQLException {
        assertThat(rotation.rotate().turned()).isZero();
        there();
        assertThat(there().turned()).isZero();
        // one centre back where it was, as if it had been broken off before it
        run("create table centre_turned_a.kept as select * from centre_turned_a.personal_key");
        rotation.rotate(PlatformKeys.of(configured, Optional.of(ANOTHER)));
        run(
                "update centre_turned_a.personal_key k set keyset = o.keyset from centre_turned_a.kept o where o.purpose = k.purpose;"
                        + " drop table centre_turned_a.kept");
        Outcome rest = rotation.rotate(PlatformKeys.of(configured, Optional.of(ANOTHER)));
        assertThat(rest.turned()).isEqualTo(2);
        assertThat(rest.failed()).isEmpty();
    }

    @Test
    void aKeysetThatOpensUnderNeitherIsNamedAndLeftAndTheOthersGoOn() throws SQLException {
        run("create table centre_turned_a.kept as select * from centre_turned_a.personal_key");
        try {
            run("update centre_turned_a.personal_key set keyset = set_byte(keyset, 20, 255 - get_byte(keyset, 20))");
            Outcome outcome = there();
            assertThat(outcome.failed()).containsOnlyKeys("turned_a");
            assertThat(outcome.failed().get("turned_a")).contains("opens under neither key");
            assertThat(outcome.turned()).isGreaterThanOrEqualTo(2);
        } finally {
            run(
                    "update centre_turned_a.personal_key k set keyset = o.keyset from centre_turned_a.kept o where o.purpose = k.purpose;"
                            + " drop table centre_turned_a.kept");
        }
    }

    private Outcome there() {
        return rotation.rotate(PlatformKeys.of(ANOTHER, Optional.of(configured)));
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
