package org.hearth.centre.day.session;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.centre.day.occupation.Holder;
import org.hearth.centre.day.occupation.OccupationService;
import org.hearth.centre.day.occupation.Stretch;
import org.hearth.centre.day.session.SessionHints.Taken;
import org.hearth.kernel.Problem;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Json;
import org.jspecify.annotations.Nullable;

/** Says before a session is saved what is worth a second look. */
@ApplicationScoped
public class SessionHintService {
    private static final int MOST = 5;

    private final SessionHintSql sql;
    private final SessionDays days;
    private final OccupationService occupations;
    private final CurrentTenant tenant;
    private final Json json;

    @Inject
    SessionHintService(
            SessionHintSql sql, SessionDays days, OccupationService occupations, CurrentTenant tenant, Json json) {
        this.sql = sql;
        this.days = days;
        this.occupations = occupations;
        this.tenant = tenant;
        this.json = json;
    }

    /**
     * @param space where it is to be; null for nowhere
     * @param except the session itself, where it is changed
     */
    @Transactional
    public SessionHints hints(@Nullable UUID space, LocalDateTime starts, LocalDateTime ends, @Nullable UUID except) {
        SessionTimes times = SessionTimes.of(starts, ends, tenant.require().zone());
        days.allowed().refusal(times.day()).ifPresent(why -> {
            throw Problem.invalid("startsAt", why.zh(), why.en());
        });
        List<Holder> held = space == null
                ? List.of()
                : occupations.holders(new Stretch(space, times.starts(), times.ends(), except, false), MOST);
        List<Taken> taken = space == null ? List.of() : sql.taken(space, times, except, MOST + 1);
        Set<UUID> alone = held.stream().map(Holder::id).collect(Collectors.toSet());
        return new SessionHints(
                held,
                taken.stream()
                        .limit(MOST)
                        .filter(one -> !alone.contains(one.id()))
                        .toList(),
                taken.size() > MOST,
                sql.outside(space, times)
                        .map(hours -> json.read(hours, new TypeReference<List<List<String>>>() {}))
                        .orElse(null));
    }
}
