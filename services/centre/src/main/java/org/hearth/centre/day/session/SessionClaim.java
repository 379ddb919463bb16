package org.hearth.centre.day.session;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.kernel.Message;
import org.hearth.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * That a statement counts a session: it stays within the days of that statement (product rule 9).
 *
 * @param statement its number; null with {@code days} where an old claim does not tell: then it stays on its day
 */
record SessionClaim(
        String contract,
        @Nullable String statement,
        @Nullable Period days) {

    /** @return why the session may not go from one day to another, if so */
    Optional<Message> refusal(LocalDate from, LocalDate to) {
        if (statement == null || days == null) {
            return from.equals(to) ? Optional.empty() : Optional.of(SessionService.countedBefore(contract));
        }
        return days.contains(to)
                ? Optional.empty()
                : Optional.of(Message.of(
                        "这个场次已计入履约报告 %s（%s 至 %s），不能移到这些日期之外。请先为那份报告发布更正，再移动。",
                        "Statement %s (%s to %s) counts this session; it stays within those days. Publish a correction of that"
                                + " statement first, then move it.",
                        statement,
                        days.from(),
                        days.to()));
    }
}
