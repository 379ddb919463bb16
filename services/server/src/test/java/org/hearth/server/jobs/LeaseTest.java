package org.hearth.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hearth.server.World;
import org.hearth.tenancy.CellDatabase;
import org.hearth.tenancy.Jobs;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.Organisation.State;
import org.hearth.tenancy.TenantRunner;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has a job writes, and nobody else: not one who had it before, not for a centre that is suspended. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class LeaseTest {
    private static final String CENTRE = "lease_a";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    Jobs jobs;

    @Inject
    TenantRunner runner;

    @Inject
    CellDatabase cell;

    private World world;
    private String space = "";

    @BeforeEach
    void askForWork() throws InterruptedException {
        world = new World(issuer);
        if (cell.centre(CENTRE).isEmpty()) {
            world.open(CENTRE);
        }
        SleepyJob.asleep = new CountDownLatch(1);
        SleepyJob.woken = new CountDownLatch(1);
        SleepyJob.ended = new CountDownLatch(1);
        space = world.manager(CENTRE)
                .body(Map.of("name", "房间 " + UUID.randomUUID()))
                .post("/api/centre/spaces")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        runner.run(centre(), () -> jobs.ask(SleepyJob.KIND, UUID.fromString(space)));
        assertThat(SleepyJob.asleep.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private Organisation centre() {
        return cell.centre(CENTRE).orElseThrow();
    }

    private String one(String sql) {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private String name() {
        return one("select name from centre_%s.space where id = '%s'".formatted(CENTRE, space));
    }

    private boolean isOf(int worker) {
        return name().equals(SleepyJob.name(worker, UUID.fromString(space)));
    }

    private String job(String column) {
        return one("select %s from registry.job where subject = '%s'".formatted(column, space));
    }

    private void endLease() {
        one("update registry.job set leased_until = now() - interval '1 second' where subject = '%s' returning id"
                .formatted(space));
    }

    @Test
    void aWorkerThatSleptPastItsLeaseCannotWriteOverTheOneThatCameAfterIt() throws InterruptedException {
        endLease();
        World.until(() -> isOf(2));

        SleepyJob.woken.countDown();
        assertThat(SleepyJob.ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(isOf(2)).isTrue();
        assertThat(job("id")).as("done, once").isEmpty();
    }

    /** The twin: whose lease it still is writes. */
    @Test
    void aWorkerWithinItsLeaseWrites() {
        SleepyJob.woken.countDown();
        World.until(() -> isOf(1));
        World.until(() -> job("id").isEmpty());
    }

    @Test
    void whileAWorkerWritesNobodyTakesItsJob() throws Exception {
        try (Connection writer = database.superuser("hearth");
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("select registry.hold_lease('%s', %s)".formatted(job("id"), job("lease")));
            endLease();
            Thread.sleep(Duration.ofSeconds(3));
            assertThat(job("attempts")).isEqualTo("1");
            writer.rollback();
        }
        World.until(() -> isOf(2));
        SleepyJob.woken.countDown();
    }

    private void turn(String act, State state) {
        int version =
                world.headquarters().get("/api/headquarters/centres/" + CENTRE).path("centre.version");
        world.headquarters()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "年度检修"))
                .post("/api/headquarters/centres/" + CENTRE + "/" + act)
                .then()
                .statusCode(200);
        assertThat(centre().state()).isEqualTo(state);
    }

    @Test
    void aSuspendedCentresWorkPausesAndGoesOnOnceItIsOpenAgain() throws Exception {
        String before = name();
        turn("suspend", State.SUSPENDED);
        assertThat(centre().name()).as("as it is").isEqualTo("和风市民中心 " + CENTRE);

        SleepyJob.woken.countDown();
        World.until(() -> job("leased_until").equals("null"));
        Thread.sleep(Duration.ofSeconds(3));
        assertThat(name()).isEqualTo(before);
        assertThat(job("attempts")).as("as if it had not been begun").isEqualTo("0");

        turn("reopen", State.OPEN);
        World.until(() -> isOf(1));
    }
}
