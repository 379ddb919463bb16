package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearth.headquarters.network.opening.Positioning;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** What a centre is for is one code, in whichever language it was typed. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class PositioningTest {
    private static final String MIGRATION = "db/registry/V20261126.0080__positioning_is_a_code.sql";

    @FromPlatform
    TestDatabase database;

    @Test
    void aCodeOrItsWordInEitherLanguageNamesTheSame() {
        assertThat(String.join(
                        "|",
                        Arrays.stream(Positioning.values())
                                .map(Positioning::code)
                                .toList()))
                .isEqualTo(Positioning.CODES);
        assertThat(Positioning.of("elders")).contains(Positioning.ELDERS);
        assertThat(Positioning.of(" 养老 ")).contains(Positioning.ELDERS);
        assertThat(Positioning.of("community service")).contains(Positioning.COMMUNITY_SERVICE);
        assertThat(Positioning.of("综合 General")).contains(Positioning.GENERAL);
        assertThat(Positioning.of("别的")).isEmpty();
    }

    /** In a transaction that is never committed. */
    @Test
    void whatWasTypedBeforeBecomesItsCodeAndWhatNobodyKnowsBecomesOther() throws SQLException, IOException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            List<String> typed = List.of("综合", "Neighbourhood", "长者服务", "disability", "蹦床乐园");
            statement.execute("""
                    insert into registry.organisation (kind, slug, name, name_en, state, simulated)
                      values ('centre', 'typed_words', 'x', 'x', 'open', true);
                    insert into registry.centre (slug, time_zone, opened_on)
                      values ('typed_words', 'Asia/Shanghai', '2020-01-01')
                    """);
            for (int year = 0; year < typed.size(); year++) {
                statement.execute("""
                        insert into registry.centre_profile
                          (centre, valid, district, sub_district, floor_area_m2, positioning, opening_hours)
                          values ('typed_words', '[%1$d-01-01,%2$d-01-01)', 'x', '', 1, '%3$s', '{}')
                        """.formatted(2020 + year, 2021 + year, typed.get(year)));
            }
            String migration = migration();
            statement.execute(migration);
            statement.execute(migration);
            assertThat(kept(statement)).containsExactly("general", "neighbourhood", "elders", "disability", "other");
            connection.rollback();
        }
    }

    private static List<String> kept(Statement statement) throws SQLException {
        List<String> codes = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select positioning from registry.centre_profile where centre = 'typed_words' order by valid")) {
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
        }
        return codes;
    }

    private static String migration() throws IOException {
        try (InputStream file = Positioning.class.getClassLoader().getResourceAsStream(MIGRATION)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
