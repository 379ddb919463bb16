package org.hearth.headquarters.network.opening;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * How far the opening of a centre or an agency has come.
 *
 * @param state {@code queued}, {@code running}, {@code done}, {@code failed}, {@code cancelling} or {@code cancelled}
 * @param totalSteps how many steps it takes
 * @param error what keeps it from being done, or why it failed
 * @param managerUsername what the first manager of a centre is to sign in with
 * @param managerName how they are called
 * @param nextTryAt when it is tried again by itself, where it waits for that
 */
public record OpeningResponse(
        UUID id,
        @Schema(enumeration = {"centre", "agency"}) String kind,
        String slug,
        String name,
        String nameEn,

        @Schema(enumeration = {"queued", "running", "done", "failed", "cancelling", "cancelled"})
        String state,

        List<StepDone> steps,
        int totalSteps,
        @Nullable Message error,
        int attempts,
        @Nullable Instant nextTryAt,
        String askedBy,
        Instant askedAt,
        Instant changedAt,
        @Nullable String managerUsername,
        @Nullable String managerName) {

    /** A step that was done, failed or was undone. */
    public record StepDone(
            @Schema(enumeration = {"registered", "database", "organisation", "manager", "opened"})
            String step,

            @Schema(enumeration = {"done", "failed", "undone"})
            String state,

            Instant at) {}

    /** All openings at a glance, streamed while they are worked off. */
    public record Progress(long queued, long running, long done, long failed) {}
}
