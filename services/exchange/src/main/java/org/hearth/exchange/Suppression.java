package org.hearth.exchange;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which sessions' heads may not be shown (product rule 10): a session of a sensitive programme with 1 to 4 heads; and, where
 * that leaves one gap that a total would fill, the next smallest session beside it. Totals stay exact. A session nobody came to
 * tells of nobody and is shown.
 */
public final class Suppression {
    /** Fewer heads than this are not shown for a sensitive session. */
    public static final int THRESHOLD = 5;

    private Suppression() {}

    /**
     * Picks the sessions to mask.
     *
     * @param group within which a total is published; each group with a masked session has at least two, where it can
     */
    public static <G> Set<UUID> masked(List<SessionTotal> sessions, Function<SessionTotal, G> group) {
        Set<UUID> masked = new HashSet<>();
        for (SessionTotal session : sessions) {
            if (session.sensitive() && isSmall(session)) {
                masked.add(session.sessionId());
            }
        }
        Map<G, List<SessionTotal>> groups = sessions.stream().collect(Collectors.groupingBy(group));
        for (List<SessionTotal> together : groups.values()) {
            complement(together, masked);
        }
        return masked;
    }

    private static void complement(List<SessionTotal> together, Set<UUID> masked) {
        long gaps = together.stream()
                .filter(session -> masked.contains(session.sessionId()))
                .count();
        if (gaps == 1) {
            together.stream()
                    .filter(session -> !masked.contains(session.sessionId()) && visits(session) > 0)
                    .min(Comparator.comparingLong(Suppression::visits).thenComparing(SessionTotal::sessionId))
                    .ifPresent(session -> masked.add(session.sessionId()));
        }
    }

    private static boolean isSmall(SessionTotal session) {
        return visits(session) > 0 && visits(session) < THRESHOLD;
    }

    private static long visits(SessionTotal session) {
        return session.heads().visits();
    }
}
