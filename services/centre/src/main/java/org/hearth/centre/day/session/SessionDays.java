package org.hearth.centre.day.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.kernel.Message;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;

/** On which days sessions may lie (product rule 1): those of the centre's dated profile, at most three years ahead. */
@ApplicationScoped
public class SessionDays {
    private static final int YEARS_AHEAD = 3;

    private final CentreSql sql;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    SessionDays(CentreSql sql, CurrentTenant tenant, Clock clock) {
        this.sql = sql;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** @param next first day after it, null where it has no end */
    private record Stretch(LocalDate from, @Nullable LocalDate next) {
        boolean contains(LocalDate day) {
            return !day.isBefore(from) && (next == null || day.isBefore(next));
        }
    }

    /** The days of one moment, read once for as many sessions as one likes. */
    public static final class Allowed {
        private final List<Stretch> profiles;
        private final LocalDate last;

        private Allowed(List<Stretch> profiles, LocalDate last) {
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
                    .map(Stretch::from)
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
        List<Stretch> profiles = sql.list(
                "select lower(valid) as first, upper(valid) as next from registry.centre_profile"
                        + " where centre = :centre order by lower(valid)",
                Map.of("centre", tenant.require().slug()),
                row -> new Stretch(row.day("first"), row.dayOrNull("next")));
        LocalDate today = LocalDate.now(clock.withZone(tenant.require().zone()));
        return new Allowed(profiles, today.plusYears(YEARS_AHEAD));
    }
}
