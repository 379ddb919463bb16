package org.hearth.testing.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearth.testing.fuzz.Connection.Answer;

/** What a run came to. */
public final class Findings {
    private static final int SHOWN = 200;

    private final Map<Integer, Integer> byStatus = new TreeMap<>();
    private final List<String> amiss = new ArrayList<>();
    private final Set<String> called = new HashSet<>();
    private final Set<String> succeeded = new HashSet<>();
    private long slowest;

    synchronized void add(Call call, Answer answer, boolean failed) {
        byStatus.merge(answer.status(), 1, Integer::sum);
        called.add(call.operation());
        if (answer.status() / 100 == 2) {
            succeeded.add(call.operation());
        }
        slowest = Math.max(slowest, answer.millis());
        if (failed) {
            String said = answer.body();
            amiss.add("%d after %d ms: %s%n    → %s"
                    .formatted(
                            answer.status(), answer.millis(), call, said.substring(0, Math.min(SHOWN, said.length()))));
        }
    }

    public synchronized int calls() {
        return byStatus.values().stream().mapToInt(Integer::intValue).sum();
    }

    public synchronized Map<Integer, Integer> byStatus() {
        return new TreeMap<>(byStatus);
    }

    /** Each call whose answer was a failure of the server, none, or too late; exactly as it was sent. */
    public synchronized List<String> amiss() {
        return List.copyOf(amiss);
    }

    public synchronized int operations() {
        return called.size();
    }

    /** Operations that did at least once what they are for: only behind these has anything been tried. */
    public synchronized Set<String> succeeded() {
        return Set.copyOf(succeeded);
    }

    /** Milliseconds until the slowest answer was there. */
    public synchronized long slowest() {
        return slowest;
    }
}
