package org.hearth.centre.day.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hearth.kernel.Message;
import org.hearth.kernel.Period;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * That a statement counts a session: it stays within the days of that statement (product rule 9). A view over
 * tables of the contract's feature, which owns and shares it.
 */
@Entity
@Immutable
@Table(name = "session_claim", schema = "__tenant__")
class SessionClaim {
    @Id
    @Column(name = "session_id")
    UUID sessionId;

    /** Number of the contract. */
    String contract;

    /** Its number; null where an old claim does not tell: then the session stays on its day. */
    @Nullable
    String statement;

    @Column(name = "covers_from")
    @Nullable
    LocalDate coversFrom;

    @Column(name = "covers_to")
    @Nullable
    LocalDate coversTo;

    /** @return why the session may not go from one day to another, if so */
    Optional<Message> refusal(LocalDate from, LocalDate to) {
        if (statement == null || coversFrom == null || coversTo == null) {
            return from.equals(to) ? Optional.empty() : Optional.of(SessionService.countedBefore(contract));
        }
        return new Period(coversFrom, coversTo).contains(to)
                ? Optional.empty()
                : Optional.of(Message.of(
                        "这个场次已计入履约报告 %s（%s 至 %s），不能移到这些日期之外。请先为那份报告发布更正，再移动。",
                        "Statement %s (%s to %s) counts this session; it stays within those days. Publish a correction of that"
                                + " statement first, then move it.",
                        statement,
                        coversFrom,
                        coversTo));
    }
}
