package org.hearth.tenancy;

import io.quarkus.logging.Log;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.hearth.kernel.Ids;
import org.hearth.kernel.Message;
import org.hearth.kernel.Problem;

/**
 * Why a job did not succeed, in words, and how long it is worth trying on. What is away comes back: an outage is no failure.
 *
 * @param patience since the first time it failed; zero where trying again cannot help
 */
record JobFailure(Message cause, Duration patience) {
    private static final Duration FOR_AN_OUTAGE = Duration.ofHours(24);
    private static final Duration FOR_THE_UNEXPECTED = Duration.ofMinutes(15);
    private static final int SERVER_ERROR = 500;

    static JobFailure of(Throwable e, String what) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof Problem problem && problem.type().status() < SERVER_ERROR) {
                return new JobFailure(said(problem), Duration.ZERO);
            }
            if (at instanceof SQLException sql && away(String.valueOf(sql.getSQLState()))) {
                return outage("数据库暂时没有回应。", "The database does not answer now.");
            }
            if (isAway(at)) {
                return outage("登录服务暂时没有回应。", "The sign-in service does not answer now.");
            }
        }
        String code = Ids.next().toString();
        Log.errorf(e, "%s failed, code %s", what, code);
        return new JobFailure(
                Message.of("出了意外，运维可凭 %s 查到原因。", "Something went wrong; operations finds the cause by %s.", code),
                FOR_THE_UNEXPECTED);
    }

    private static boolean isAway(Throwable e) {
        return e instanceof IOException
                || e instanceof ProcessingException
                || e instanceof TimeoutException
                || e instanceof Problem
                || e instanceof WebApplicationException refused
                        && refused.getResponse().getStatus() >= SERVER_ERROR;
    }

    private static boolean away(String state) {
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P") || state.equals("55P03");
    }

    private static JobFailure outage(String zh, String en) {
        return new JobFailure(new Message(zh, en), FOR_AN_OUTAGE);
    }

    private static Message said(Problem problem) {
        return problem.violations().isEmpty()
                ? problem.detail()
                : problem.violations().getFirst().message();
    }
}
