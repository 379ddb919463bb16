package org.hearth.tenancy;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.Locale;
import org.hearth.kernel.Ids;
import org.hearth.kernel.Message;
import org.hearth.kernel.Problem;

/** Why a job did not succeed, in words, and how long it is worth trying on. What is away comes back: an outage is no failure. */
record JobFailure(Message cause, Kind kind) {
    private static final int SERVER_ERROR = 500;

    enum Kind {
        /** Trying again cannot help. */
        REFUSED(Duration.ZERO),
        AWAY(Duration.ofHours(24)),
        UNEXPECTED(Duration.ofMinutes(15));

        private final Duration patience;

        Kind(Duration patience) {
            this.patience = patience;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Since the first time it failed so. */
    Duration patience() {
        return kind.patience;
    }

    static JobFailure of(Throwable e, String what) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof Problem problem && problem.type().status() < SERVER_ERROR) {
                return new JobFailure(said(problem), Kind.REFUSED);
            }
        }
        return Outage.of(e).map(away -> new JobFailure(said(away), Kind.AWAY)).orElseGet(() -> unexpected(e, what));
    }

    private static JobFailure unexpected(Throwable e, String what) {
        String code = Ids.next().toString();
        Log.errorf(e, "%s failed, code %s", what, code);
        return new JobFailure(
                Message.of("出了意外，运维可凭 %s 查到原因。", "Something went wrong; operations finds the cause by %s.", code),
                Kind.UNEXPECTED);
    }

    private static Message said(Outage away) {
        return switch (away) {
            case DATABASE -> new Message("数据库暂时没有回应。", "The database does not answer now.");
            case IDENTITY_PROVIDER -> new Message("登录服务暂时没有回应。", "The sign-in service does not answer now.");
            case STORE -> new Message("图片存储暂时没有回应。", "The store of pictures does not answer now.");
        };
    }

    private static Message said(Problem problem) {
        return problem.violations().isEmpty()
                ? problem.detail()
                : problem.violations().getFirst().message();
    }
}
