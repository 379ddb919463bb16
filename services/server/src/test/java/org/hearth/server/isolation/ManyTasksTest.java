package org.hearth.server.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.server.isolation.Tenants.A;
import static org.hearth.server.isolation.Tenants.B;
import static org.hearth.server.isolation.Tenants.CANARY_ID;
import static org.hearth.server.isolation.Tenants.DENIED;
import static org.hearth.server.isolation.Tenants.NO_TABLE;
import static org.hearth.server.isolation.Tenants.canary;
import static org.hearth.server.isolation.Tenants.centre;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.GovernmentSql;
import org.hearth.tenancy.HeadquartersSql;
import org.hearth.tenancy.Sql;
import org.hearth.tenancy.TenantRunner;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Background work: it has the tenant it names, or none. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ManyTasksTest {
    private static final int TASKS = 10_000;

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    TenantRunner runner;

    @Inject
    CentreSql sql;

    @Inject
    HeadquartersSql headquarters;

    @Inject
    GovernmentSql government;

    @BeforeEach
    void twoCentres() {
        Tenants.open(issuer, database);
    }

    record One(int one) {}

    record Text(String text) {}

    private String canaryOf(String slug) {
        return runner.call(centre(slug), () -> Tenants.read(sql));
    }

    /** How many of the tasks, on two threads, got a canary that is not their own. */
    private static int foreign(int tasks, UnaryOperator<String> canaryOf) throws Exception {
        AtomicInteger foreign = new AtomicInteger();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> work = IntStream.range(0, tasks)
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        String slug = number % 3 == 0 ? A : B;
                        if (!canaryOf.apply(slug).equals(canary(slug))) {
                            foreign.incrementAndGet();
                        }
                        return true;
                    })
                    .toList();
            for (var done : two.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        return foreign.get();
    }

    @Test
    void tenThousandTasksOnTwoThreadsEachSeeTheirOwnTenant() throws Exception {
        assertThat(foreign(TASKS, this::canaryOf)).isZero();
    }

    /** The twin: a tenant kept in a variable of the thread and not cleared is found by later tasks of that thread. */
    @Test
    void withATenantOfTheThreadTheSameTasksSeeForeignRows() throws Exception {
        ThreadLocal<String> tenant = new ThreadLocal<>();
        assertThat(foreign(100, slug -> {
                    if (tenant.get() == null) {
                        tenant.set(slug);
                    }
                    return canaryOf(String.valueOf(tenant.get()));
                }))
                .isPositive();
    }

    @Test
    void workWithoutATenantIsRefused() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(() -> Tenants.read(sql)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.NO_ORGANISATION));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .call(() ->
                                government.list(One.class, "select 1 as one from exchange.contract", new Sql.None())))
                .isInstanceOf(Problem.class);
    }

    /** A thread that was started inside a tenant's work does not inherit the tenant. */
    @Test
    void aThreadOfATenantsWorkHasNoTenant() {
        List<String> seen = runner.call(centre(A), () -> {
            try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
                return other.submit(() -> {
                            try {
                                return List.of(Tenants.read(sql));
                            } catch (RuntimeException e) {
                                return List.of("refused");
                            }
                        })
                        .get();
            }
        });
        assertThat(seen).containsExactly("refused");
    }

    /** The twin of work without a tenant: a default role on the login, and the same SQL reads. */
    @Test
    void withADefaultTenantTheSameWorkReads() throws SQLException {
        try (Connection connection = database.login("hearth_centre")) {
            String text = "select name from centre_wall_a.space where id = '%s'".formatted(CANARY_ID);
            assertThat(Tenants.refusal(connection, text)).isEqualTo(DENIED);
            Tenants.run(connection, "set role centre_wall_a");
            assertThat(Tenants.one(connection, text)).isEqualTo(canary(A));
        }
    }

    /** The schema is written into the text by the wall alone; where it is not, there is no such table. */
    @Test
    void aPlaceholderThatNobodyReplacesIsAnError() throws SQLException {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .call(() ->
                                headquarters.list(One.class, "select 1 as one from __tenant__.space", new Sql.None())))
                .hasStackTraceContaining("__tenant__.space");
        try (Connection connection = database.login("hearth_centre")) {
            Tenants.run(connection, "set role centre_wall_a");
            assertThat(Tenants.refusal(connection, "select 1 from __tenant__.space"))
                    .isEqualTo(NO_TABLE);
            assertThat(Tenants.refusal(connection, "select 1 from space"))
                    .as("no path either")
                    .isEqualTo(NO_TABLE);
            Tenants.run(connection, "set search_path = centre_wall_a");
            assertThat(Tenants.refusal(connection, "select 1 from space"))
                    .as("the twin: with a path it reads")
                    .isEmpty();
        }
    }

    @Test
    void aValueThatLooksLikeThePlaceholderStaysAValue() {
        assertThat(runner.<String>call(
                        centre(A),
                        () -> sql.one(Text.class, "select cast(:text as text) as text", new Text("__tenant__"))
                                .text()))
                .isEqualTo("__tenant__");
    }
}
