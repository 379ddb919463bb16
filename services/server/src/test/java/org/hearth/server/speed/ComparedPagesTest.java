package org.hearth.server.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.hearth.server.World;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The comparison is worked out once, and again as soon as anything it was made from turns. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ComparedPagesTest {
    private static final String SLUG = "remembered";
    private static final int TRIES = 12;

    @FromPlatform
    TestIssuer issuer;

    @Inject
    @PersistenceUnit("headquarters")
    SessionFactory unit;

    private World world;

    @BeforeEach
    void aCentre() {
        world = new World(issuer).open(SLUG);
    }

    private ValidatableResponse compare() {
        return world.headquarters()
                .get("/api/headquarters/comparison?q=" + SLUG + "&from=2026-01-01&to=2026-03-31")
                .then()
                .statusCode(200);
    }

    private String version() {
        return world.headquarters().get("/api/headquarters/centres/" + SLUG).header("ETag");
    }

    @Test
    void whatStandsIsNotWorkedOutAgain() {
        Statistics statistics = unit.getStatistics();
        statistics.setStatisticsEnabled(true);
        compare();
        long fewest = LongStream.range(0, TRIES)
                .map(time -> {
                    long before = statistics.getPrepareStatementCount();
                    compare();
                    return statistics.getPrepareStatementCount() - before;
                })
                .min()
                .orElseThrow();
        assertThat(fewest).isEqualTo(1);
    }

    @Test
    void aNameAndAProfileAreThoseOfNow() {
        compare();
        for (String name : List.of("改名一", "改名二")) {
            world.headquarters()
                    .header("If-Match", version())
                    .body(Map.of("name", name, "nameEn", "Renamed"))
                    .patch("/api/headquarters/centres/" + SLUG)
                    .then()
                    .statusCode(200);
            compare().body("items[0].name", equalTo(name));
        }
        world.headquarters()
                .header("If-Match", version())
                .body(Map.of("reason", "装修"))
                .post("/api/headquarters/centres/" + SLUG + "/suspend")
                .then()
                .statusCode(200);
        compare().body("items[0].suspended", equalTo(true));
    }
}
