package org.hearth.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import jakarta.ws.rs.ProcessingException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.junit.jupiter.api.Test;

class JobFailureTest {
    @Test
    void whatIsAwayIsWaitedForADay() {
        assertThat(JobFailure.of(new ProcessingException(new ConnectException()), "opening"))
                .satisfies(failure -> {
                    assertThat(failure.patience()).isEqualTo(Duration.ofHours(24));
                    assertThat(failure.cause().zh()).isEqualTo("登录服务暂时没有回应。");
                });
        assertThat(JobFailure.of(new DatabaseException(new SQLException("gone", "57P01")), "opening")
                        .cause()
                        .zh())
                .isEqualTo("数据库暂时没有回应。");
        assertThat(JobFailure.of(Problem.of(ProblemType.UNAVAILABLE), "opening").patience())
                .isEqualTo(Duration.ofHours(24));
    }

    /** A deadlock, a statement that ran into its limit, a pool without a free connection, a server that says it cannot now. */
    @Test
    void aJobTakesForAnOutageWhateverARequestDoes() {
        for (SQLException busy : List.of(
                new SQLException("deadlock", "40P01"),
                new SQLException("cancelled", "57014"),
                new SQLException("Sorry, acquisition timeout!"))) {
            assertThat(JobFailure.of(new DatabaseException(busy), "import").kind())
                    .isEqualTo(JobFailure.Kind.AWAY);
        }
        assertThat(JobFailure.of(new UncheckedIOException(new JsonParseException("broken")), "import")
                        .kind())
                .isEqualTo(JobFailure.Kind.UNEXPECTED);
    }

    @Test
    void whatIsRefusedIsGivenUpInTheWordsOfTheRefusal() {
        JobFailure failure = JobFailure.of(
                new IllegalStateException(Problem.invalid("email", "邮箱不能用。", "Not that address.")), "opening");
        assertThat(failure.patience()).isZero();
        assertThat(failure.cause().zh()).isEqualTo("邮箱不能用。");
    }

    @Test
    void whatNobodyForesawIsTriedForAWhileUnderACode() {
        JobFailure failure = JobFailure.of(new IllegalStateException("a secret"), "opening");
        assertThat(failure.patience()).isEqualTo(Duration.ofMinutes(15));
        assertThat(failure.cause().en()).contains("operations finds the cause").doesNotContain("secret");
    }

    @Test
    void theWaitDoublesAndEndsAtFiveMinutes() {
        assertThat(JobRunner.delay(1)).isBetween(Duration.ofMillis(1_600), Duration.ofMillis(2_400));
        assertThat(JobRunner.delay(4)).isBetween(Duration.ofMillis(12_800), Duration.ofMillis(19_200));
        assertThat(JobRunner.delay(1_000)).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(6));
    }
}
