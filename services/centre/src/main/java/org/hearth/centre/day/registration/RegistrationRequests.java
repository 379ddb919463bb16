package org.hearth.centre.day.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is asked of registrations. */
final class RegistrationRequests {
    private RegistrationRequests() {}

    /**
     * Residents who sign up together: all of them have places, or all wait, or none is signed up.
     *
     * @param targetId the session, or the activity that is a course
     * @param mayWait whether they would wait where there are not enough places
     * @param simulated made up for demonstration
     */
    record SignUp(
            @NotNull UUID targetId,
            @NotNull @Size(min = 1, max = 12) List<@NotNull UUID> residentIds,
            @Nullable Boolean mayWait,
            @Nullable Boolean simulated) {}

    /** @param reason may be missing: people change their minds */
    record CancelRequest(@Nullable @Size(max = 300) String reason) {}
}
