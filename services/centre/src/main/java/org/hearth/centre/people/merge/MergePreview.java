package org.hearth.centre.people.merge;

import java.time.LocalDate;
import org.hearth.centre.people.resident.ResidentResponse;
import org.jspecify.annotations.Nullable;

/**
 * What merging two residents would do, before it is done.
 *
 * @param kept the row that would stay
 * @param other the row that would go
 * @param counts what would come together
 */
public record MergePreview(ResidentResponse kept, ResidentResponse other, MergeCounts counts) {

    /**
     * @param keptSessions sessions in which the first is recorded
     * @param bothSessions sessions in which both are: each counts one head fewer afterwards. Somebody who was there twice may be two
     *     people
     * @param bothDay the latest of those, and what it was
     * @param publishedSessions how many of those stand in a published statement, which stays as it is
     * @param goneRegistrations places and turns of the other that go to the first
     * @param bothRegistrations for how many things both are signed up: one of each two ends, and whoever waits moves up
     */
    public record MergeCounts(
            int keptSessions,
            @Nullable LocalDate keptLast,
            int goneSessions,
            @Nullable LocalDate goneLast,
            int bothSessions,
            @Nullable LocalDate bothDay,
            @Nullable String bothTitle,
            int publishedSessions,
            int goneRegistrations,
            int bothRegistrations) {}
}
