package org.hearth.centre.people.merge;

import java.util.UUID;

/** A feature in which something is to be done when two residents became one, in the transaction of the merge. */
public interface MergeFollower {
    /** @param merge whose {@code resident_merge_row} says what was done */
    void merged(UUID merge);
}
