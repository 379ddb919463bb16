package org.hearth.server.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.server.isolation.Tenants.A;
import static org.hearth.server.isolation.Tenants.B;
import static org.hearth.server.isolation.Tenants.CANARY_ID;
import static org.hearth.server.isolation.Tenants.DENIED;
import static org.hearth.server.isolation.Tenants.canary;
import static org.hearth.server.isolation.Tenants.centre;
import static org.hearth.server.isolation.Tenants.one;
import static org.hearth.server.isolation.Tenants.refusal;
import static org.hearth.server.isolation.Tenants.run;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.hearth.server.World;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Sql;
import org.hearth.tenancy.TenantPools;
import org.hearth.tenancy.TenantRunner;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGStatement;

/** What one tenant leaves on a connection for the next: nothing. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class PooledConnectionsTest {
    private static final String RAW = "select name from centre_wall_a.space where id = '%s'".formatted(CANARY_ID);

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    TenantPools pools;

    @Inject
    TenantRunner runner;

    @Inject
    CentreSql sql;

    private final List<Connection> held = new ArrayList<>();
    private AgroalDataSource pool;

    /** A centre of the same pool as A. */
    private String neighbour;

    /** Everybody of that pool then works on one connection, whatever the pool's size. */
    @BeforeEach
    void allButOneConnectionAreTaken() throws SQLException {
        World world = Tenants.open(issuer, database);
        pool = pools.of(centre(A).role());
        neighbour = IntStream.range(0, 1000)
                .mapToObj(number -> "wall_n" + number)
                .filter(slug -> pools.of(centre(slug).role()).equals(pool))
                .findFirst()
                .orElseThrow();
        world.open(neighbour);
        Tenants.putCanary(database, neighbour);
        int size = pool.getConfiguration().connectionPoolConfiguration().maxSize();
        for (int i = 0; i < size - 1; i++) {
            held.add(pool.getConnection());
        }
    }

    @AfterEach
    void theyAreGivenBack() throws SQLException {
        for (Connection connection : held) {
            connection.close();
        }
    }

    private String canaryOf(String slug) {
        return runner.call(centre(slug), () -> Tenants.read(sql));
    }

    private String backendOf(String slug) {
        return runner.call(centre(slug), this::backend);
    }

    record Backend(String pid) {}

    private String backend() {
        return sql.one(Backend.class, "select cast(pg_backend_pid() as text) as pid", new Sql.None())
                .pid();
    }

    private void readsNothing(Connection raw) throws SQLException {
        assertThat(one(raw, "select current_user")).isEqualTo("hearth_centre");
        assertThat(one(raw, "select coalesce(current_setting('role'), '')")).isEqualTo("none");
        assertThat(refusal(raw, RAW)).isEqualTo(DENIED);
        assertThat(refusal(raw, "select * from exchange.metric")).isEqualTo(DENIED);
        assertThat(refusal(raw, "select * from registry.organisation")).isEqualTo(DENIED);
    }

    @Test
    void aRawConnectionAfterATenantsWorkReadsNothing() throws SQLException {
        String backend = backendOf(A);
        assertThat(canaryOf(A)).isEqualTo(canary(A));

        try (Connection raw = pool.getConnection()) {
            assertThat(one(raw, "select pg_backend_pid()"))
                    .as("the very connection")
                    .isEqualTo(backend);
            readsNothing(raw);
        }
    }

    @Test
    void aRollbackLeavesNothingBehind() throws SQLException {
        assertThatThrownBy(() -> runner.run(centre(A), () -> {
                    sql.run("update __tenant__.space set capacity = 7 where id = :id", new Tenants.Id(CANARY_ID));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        try (Connection raw = pool.getConnection()) {
            readsNothing(raw);
        }
        try (Connection superuser = database.superuser("hearth")) {
            assertThat(one(superuser, RAW.replace("name", "coalesce(capacity, -1)")))
                    .isEqualTo("-1");
        }
    }

    /** The twin of both: a role set on the session is there for whoever comes next, after a rollback too. */
    @Test
    void withoutTheLocalRuleTheNextOneReadsOn() throws SQLException {
        try (Connection mistaken = pool.getConnection()) {
            run(mistaken, "set role centre_wall_a");
            mistaken.setAutoCommit(false);
            run(mistaken, "update centre_wall_a.space set capacity = 7 where id = '%s'".formatted(CANARY_ID));
            mistaken.rollback();
            mistaken.setAutoCommit(true);
        }
        try (Connection raw = pool.getConnection()) {
            assertThat(one(raw, RAW)).as("the leak").isEqualTo(canary(A));
            run(raw, "reset role");
            readsNothing(raw);
        }
    }

    @Test
    void aTenantsTransactionCannotTurnToAnotherTenant() {
        String theirs = "select name from centre_wall_b.space";
        assertThatThrownBy(() -> runner.call(centre(A), () -> sql.list(Tenants.Named.class, theirs, new Sql.None())))
                .hasStackTraceContaining("permission denied");
        assertThat(canaryOf(B)).as("it is there to be seen").isEqualTo(canary(B));
    }

    @Test
    void tenantsAlternateOnOneConnectionAndEachSeesItsOwn() {
        assertThat(backendOf(A)).as("the very connection").isEqualTo(backendOf(neighbour));
        for (int turn = 0; turn < 50; turn++) {
            assertThat(canaryOf(A)).isEqualTo(canary(A));
            assertThat(canaryOf(neighbour)).isEqualTo(canary(neighbour));
        }
    }

    @Test
    void tenantsOfTwoPoolsMeetNoConnectionOfTheOther() {
        assertThat(pools.of(centre(B).role())).isNotEqualTo(pool);
        assertThat(backendOf(B)).isNotEqualTo(backendOf(A));
        assertThat(canaryOf(B)).isEqualTo(canary(B));
        // the twin: put into A's pool, B would work where A worked, and still under its own role alone
        assertThatThrownBy(() -> runner.call(
                        centre(neighbour),
                        () -> sql.list(Tenants.Named.class, "select name from centre_wall_a.space", new Sql.None())))
                .hasStackTraceContaining("permission denied");
    }

    /** One centre's slow work takes all it may have; its neighbour has a connection, and its own next work waits. */
    @Test
    void aCentreLeavesAConnectionToItsNeighbours() throws Exception {
        theyAreGivenBack();
        held.clear();
        int share = pool.getConfiguration().connectionPoolConfiguration().maxSize() - 1;
        CountDownLatch slow = new CountDownLatch(share);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < share; number++) {
                others.submit(() -> runner.call(centre(A), () -> {
                    backend();
                    slow.countDown();
                    return end.await(60, TimeUnit.SECONDS);
                }));
            }
            slow.await();
            Future<String> next = others.submit(() -> canaryOf(A));
            assertThat(canaryOf(neighbour)).isEqualTo(canary(neighbour));
            assertThat(next.isDone()).as("beyond its share").isFalse();
            end.countDown();
            assertThat(next.get()).isEqualTo(canary(A));
        }
    }

    /** A statement prepared on the server for one tenant, its plan kept, is still refused to the next one. */
    @Test
    void aPreparedStatementOfOneTenantIsRefusedToAnother() throws SQLException {
        try (Connection connection = database.login("hearth_centre")) {
            connection.setAutoCommit(false);
            try (PreparedStatement prepared = prepared(connection)) {
                run(connection, "set local role centre_wall_a");
                for (int i = 0; i < 10; i++) {
                    assertThat(first(prepared)).isEqualTo(canary(A));
                }
                connection.commit();
                run(connection, "set local role centre_wall_b");
                assertThatThrownBy(prepared::executeQuery)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo(DENIED));
                connection.rollback();
            }
        }
    }

    /** The twin: one role for all tenants, and the prepared statement answers the next one with the first one's row. */
    @Test
    void withoutTheRoleThePreparedStatementLeaks() throws SQLException {
        try (Connection connection = database.superuser("hearth");
                PreparedStatement prepared = prepared(connection)) {
            assertThat(first(prepared)).isEqualTo(canary(A));
            run(connection, "set search_path = centre_wall_b");
            assertThat(first(prepared)).as("asked by B").isEqualTo(canary(A));
        }
    }

    private static PreparedStatement prepared(Connection connection) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(RAW);
        prepared.unwrap(PGStatement.class).setPrepareThreshold(1);
        return prepared;
    }

    private static String first(PreparedStatement prepared) throws SQLException {
        try (ResultSet rows = prepared.executeQuery()) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
