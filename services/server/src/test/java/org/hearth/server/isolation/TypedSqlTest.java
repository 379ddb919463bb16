package org.hearth.server.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hearth.server.World;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Sql;
import org.hearth.tenancy.TenantRunner;
import org.hearth.tenancy.Where;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SQL is read into records by the names and types of their components, and bound from records. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class TypedSqlTest {
    @Inject
    CentreSql sql;

    @Inject
    TenantRunner runner;

    @FromPlatform
    TestIssuer issuer;

    @BeforeEach
    void aCentre() {
        new World(issuer).open("typed_a");
    }

    private <T> T call(Callable<T> work) {
        return runner.call(Tenants.centre("typed_a"), work);
    }

    record Inner(int one, @Nullable Integer two) {}

    record Types(
            UUID id,
            String words,
            Inner inner,
            long big,
            boolean yes,
            BigDecimal exact,
            LocalDate day,
            Instant startsAt,
            @Nullable String nothing) {}

    record Values(
            UUID id, @Nullable String nothing, @Nullable UUID nobody, int number, LocalDate day, Instant at) {}

    @Test
    void aRowIsARecord() {
        UUID id = UUID.randomUUID();
        LocalDate day = LocalDate.of(2026, 2, 3);
        Instant at = Instant.parse("2026-02-03T01:02:03.004005Z");

        Types row = call(() -> sql.one(Types.class, """
                select cast(:id as uuid) as id, '词' as words, 7 as one, cast(null as integer) as two, cast(1 as bigint) as big,
                  :number = 5 as yes, 1.50 as exact, cast(:day as date) as day, cast(:at as timestamptz) as starts_at,
                  cast(:nothing as text) as nothing, cast(:nobody as uuid) as nobody
                """, new Values(id, null, null, 5, day, at)));

        assertThat(row)
                .isEqualTo(new Types(id, "词", new Inner(7, null), 1, true, new BigDecimal("1.50"), day, at, null));
    }

    record Only(String words) {}

    @Test
    void aNullTheRecordDoesNotAllowRaises() {
        assertThatThrownBy(() -> call(() -> sql.one(Only.class, "select cast(null as text) as words", new Sql.None())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("words");
    }

    record Number(int n) {}

    @Test
    void aFilterThatWasNotGivenIsNotInTheQuery() {
        Where given = Where.with("least", 2, "n >= :least")
                .and("most", null, "n <= :most")
                .and("q", " ", "n = :q");

        assertThat(given.text()).isEqualTo("n >= :least");
        List<Number> rows = call(
                () -> sql.list(Number.class, "select n from generate_series(1, 3) as n where " + given.text(), given));
        assertThat(rows).containsExactly(new Number(2), new Number(3));
        assertThat(Where.all().text()).isEqualTo("true");
    }
}
