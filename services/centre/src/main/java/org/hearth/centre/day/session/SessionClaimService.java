package org.hearth.centre.day.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearth.kernel.Problem;

/** Says before a session is reopened which statements count it. */
@ApplicationScoped
public class SessionClaimService {
    /** As many as are closed at a time. */
    private static final int MOST = 50;

    private final SessionRepository sessions;

    @Inject
    SessionClaimService(SessionRepository sessions) {
        this.sessions = sessions;
    }

    /** @param named ids, separated by commas; those that are not there are counted by nobody */
    @Transactional
    public SessionClaims of(String named) {
        List<UUID> ids = new ArrayList<>();
        for (String each : named.split(",")) {
            try {
                ids.add(UUID.fromString(each));
            } catch (IllegalArgumentException e) {
                throw wrong();
            }
        }
        if (ids.size() > MOST) {
            throw wrong();
        }
        return new SessionClaims(sessions.claims(ids));
    }

    private static Problem wrong() {
        return Problem.invalid("sessions", "须为 1 到 %s 个场次的编号。", "The ids of 1 to %s sessions.", MOST);
    }
}
