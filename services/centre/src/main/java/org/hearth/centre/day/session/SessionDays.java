package org.hearth.centre.day.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.centre.day.session.DaySql.Profiled;
import org.hearth.kernel.Message;
import org.hearth.tenancy.CurrentTenant;

/** On which days sessions may lie (product rule 1): those of the centre's dated profile, at most three years ahead. */
@ApplicationScoped
public class SessionDays {
    private static final int YEARS_AHEAD = 3;

    private final DaySql days;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    SessionDays(DaySql days, CurrentTenant tenant, Clock clock) {
        this.days = days;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** The days of one moment, read once for as many sessions as one likes. */
    public static final class Allowed {
        private final List<Profiled> profiles;
        private final LocalDate last;

        private Allowed(List<Profiled> profiles, LocalDate last) {
            this.profiles = profiles;
            this.last = last;
        }

        /** @return why no session may lie on this day, if so */
        public Optional<Message> refusal(LocalDate day) {
            if (day.isAfter(last)) {
                return Optional.of(
                        Message.of("最多只能排到三年之内（%s）。", "A session lies at most three years ahead (%s).", last));
            }
            if (profiles.stream().anyMatch(profile -> profile.contains(day))) {
                return Optional.empty();
            }
            return Optional.of(profiles.stream()
                    .map(Profiled::first)
                    .filter(day::isBefore)
                    .findFirst()
                    .map(from -> Message.of(
                            "中心的档案从 %s 开始，更早的日子不能排场次。如确有需要，请总部补录更早的档案。",
                            "The centre's profile begins on %s; no session lies before. Headquarters can date it back.",
                            from))
                    .orElseGet(() -> new Message("中心在这一天没有档案，不能排场次。", "The centre has no profile for this day.")));
        }
    }

    /** Reads the days on which sessions of the current centre may lie now. */
    public Allowed allowed() {
        LocalDate today = tenant.require().today(clock);
        return new Allowed(days.profiled(), today.plusYears(YEARS_AHEAD));
    }
}
