package org.hearth.centre.day.round;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is done to a round, or to an application. */
final class RoundRequests {
    private RoundRequests() {}

    /** @param word what the announced source said, as it was published */
    record DrawRequest(@NotBlank @Size(max = 100) String word) {}

    record CancelRoundRequest(@NotBlank @Size(max = 300) String reason) {}

    record WithdrawRequest(@NotBlank @Size(max = 300) String reason) {}
}
