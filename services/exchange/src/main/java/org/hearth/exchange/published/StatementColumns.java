package org.hearth.exchange.published;

import org.hearth.tenancy.Columns;
import org.jspecify.annotations.Nullable;

/** The statements of a contract as they are handed out, by the centre and by the agency alike. */
public final class StatementColumns {
    public static final Columns<StatementResponse> STATEMENTS = Columns.<StatementResponse>of(
                    "statements", "履约报告", "Statements")
            .with("报告", "Statement", StatementResponse::number)
            .with("起", "From", StatementResponse::from)
            .with("止", "To", StatementResponse::to)
            .with("已举办场次", "Sessions held", StatementResponse::sessionsHeld)
            .with("人次", "Visits", StatementColumns::visits)
            .with("已结束未结场", "Ended, not closed", StatementResponse::notClosed)
            .with("更正的报告", "Corrects", StatementResponse::replaces)
            .with("更正原因", "Reason", StatementResponse::reason)
            .with("已被取代", "Replaced by", StatementResponse::replacedBy)
            .with("发布时间", "Published at", StatementResponse::publishedAt)
            .with("时区", "Time zone", (one, reader) -> reader.zone().getId())
            .with("SHA-256", "SHA-256", StatementResponse::sha256)
            .simulated(StatementResponse::simulated)
            .noted(
                    "已被取代的报告不再计数，以取代它的报告为准。",
                    "A statement that was replaced counts no more; the one that replaced it does.");

    private StatementColumns() {}

    /** Where no session was held, nobody could come: that is not 0. */
    private static @Nullable Long visits(StatementResponse statement) {
        return statement.sessionsHeld() == 0 ? null : (Long) statement.visits();
    }
}
