package org.hearth.centre.day.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.centre.day.session.DayState;
import org.hearth.centre.day.session.DayStatementService;

/** Sessions that wait to be closed. */
@ApplicationScoped
class SessionsStillOpen implements StillOpen {
    private final DayStatementService days;

    @Inject
    SessionsStillOpen(DayStatementService days) {
        this.days = days;
    }

    @Override
    public Map<LocalDate, List<OpenItem>> of(Collection<LocalDate> asked) {
        return days.states(asked).stream()
                .filter(state -> state.planned() > 0)
                .collect(Collectors.toMap(DayState::day, state -> List.of(new OpenItem("session", state.planned()))));
    }
}
