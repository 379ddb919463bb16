package org.hearth.centre.day.session;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What people signed up for, where a term is planned like another; the feature that knows of it implements it. */
public interface AlongWithTerm {
    /** @param made a session that is another of {@code like} */
    record Pair(UUID like, UUID made) {}

    /** What was said of a session alone is said of its other, too. */
    void along(List<Pair> pairs);

    /**
     * Activities that people sign up for as a whole: whoever has a place in one has it in its new sessions, too.
     *
     * @return how many that are, by activity
     */
    Map<UUID, Integer> enrolled(Collection<UUID> activities);

    /** Which of these sessions somebody signed up for. */
    Set<UUID> wanted(Collection<UUID> sessions);
}
