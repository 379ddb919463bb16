package org.hearth.kernel;

import java.util.List;

/**
 * The parts of a day that a facility is open: {@code [["08:30","12:00"],["13:00","24:00"]]}, in order and not overlapping; none
 * where it is closed. {@code "24:00"} closes at midnight.
 */
public final class Stretches {
    /** So many a day at most. */
    public static final int MOST = 4;

    /** What is said of stretches that are not {@link #inOrder}. */
    public static final Message NOT_IN_ORDER = Message.of(
            "开放时间须像 08:30 至 20:30 这样起止分明，按先后排列，不重叠，每天最多 %s 段。",
            "Opening hours go from a time to a later one, as 08:30 to 20:30, in order, not overlapping, at most %s a day.",
            MOST);

    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d|24:00";

    private Stretches() {}

    /** Whether each ends after it starts, and no sooner than the one before did. */
    public static boolean inOrder(List<List<String>> stretches) {
        String last = "";
        for (List<String> stretch : stretches) {
            if (stretch.size() != 2
                    || !stretch.stream().allMatch(time -> time.matches(TIME))
                    || stretch.getFirst().compareTo(last) < 0
                    || stretch.getFirst().compareTo(stretch.getLast()) >= 0) {
                return false;
            }
            last = stretch.getLast();
        }
        return stretches.size() <= MOST;
    }
}
