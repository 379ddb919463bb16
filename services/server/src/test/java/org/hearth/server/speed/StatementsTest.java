package org.hearth.server.speed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hearth.server.Desk;
import org.hearth.server.World;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many statements a request makes behind the wall, beside the role that comes with BEGIN, and COMMIT. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class StatementsTest {
    private static final String SLUG = "counted";
    private static final int TRIES = 12;

    @FromPlatform
    TestIssuer issuer;

    @Inject
    @PersistenceUnit("centre")
    SessionFactory unit;

    private Statistics statistics;
    private Desk desk;
    private String session;

    @BeforeEach
    void aSession() {
        statistics = unit.getStatistics();
        statistics.setStatisticsEnabled(true);
        desk = new Desk(new World(issuer).open(SLUG), SLUG);
        session = desk.session(
                desk.activity("数 " + System.nanoTime()),
                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(3).atTime(9, 0));
    }

    /** The fewest of some tries: the projector works on the same unit now and then. */
    private long fewest(Runnable request) {
        request.run();
        return LongStream.range(0, TRIES)
                .map(time -> {
                    long before = statistics.getPrepareStatementCount();
                    request.run();
                    return statistics.getPrepareStatementCount() - before;
                })
                .min()
                .orElseThrow();
    }

    @Test
    void aListOfSessionsIsOneStatementAndWhoMayReadItIsKnown() {
        assertThat(fewest(() -> desk.request()
                        .get("/api/centre/sessions?limit=20")
                        .then()
                        .statusCode(200)))
                .isLessThanOrEqualTo(1);
    }

    /** The key of the write, the evidence with its change, and the answer. */
    @Test
    void aTapIsThreeStatements() {
        assertThat(fewest(() -> desk.tally(session, 1).statusCode(201))).isLessThanOrEqualTo(3);
    }

    /** What a file's columns are taken for is found while its rows are at hand, however many keys are tried. */
    @Test
    void howManyKeysAreTriedCostsAnUploadNoStatement() {
        long one = uploading("场次编号", "1,太极,2026-03-02,09:00,10:00,厅,李", "2,太极,2026-03-02,09:00,10:00,厅,张");
        long none = uploading("组", ",太极,2026-03-02,09:00,10:00,厅,李", ",太极,2026-03-02,09:00,10:00,厅,张");
        assertThat(none).isEqualTo(one);
    }

    private long uploading(String first, String... rows) {
        byte[] file = (first + ",活动,日期,开始,结束,场地,老师\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
        return fewest(() -> desk.request()
                .contentType("application/octet-stream")
                .body(file)
                .post("/api/centre/imports?filename=a.csv")
                .then()
                .statusCode(201));
    }

    @Test
    void soIsOneThatNamesAPerson() {
        Iterator<String> residents = IntStream.rangeClosed(0, TRIES)
                .mapToObj(one -> desk.resident("数 " + one + " " + session))
                .toList()
                .iterator();

        assertThat(fewest(() -> desk.named(session, residents.next()).statusCode(201)))
                .isLessThanOrEqualTo(3);
    }
}
