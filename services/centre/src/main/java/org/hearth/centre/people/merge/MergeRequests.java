package org.hearth.centre.people.merge;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said of two residents. */
public final class MergeRequests {
    private static final int MOST_VERSIONS = 1_000_000_000;

    private MergeRequests() {}

    /**
     * @param residentId the row that stays, with its name
     * @param residentOtherId the row that goes
     * @param version of the row that stays, as it was seen
     * @param otherVersion of the row that goes, as it was seen
     * @param take what of the other's stays instead of its own; what the row that stays has not, it takes over in any case
     */
    public record MergeRequest(
            @NotNull UUID residentId,
            @NotNull @Min(0) @Max(MOST_VERSIONS) Integer version,
            @NotNull UUID residentOtherId,
            @NotNull @Min(0) @Max(MOST_VERSIONS) Integer otherVersion,

            @Nullable @Size(max = 4) List<@NotNull @Pattern(regexp = "birthYear|sex|phone|idNumber") String> take) {}

    /** @param apart whether they are two people: then nobody is asked about them again; false takes that back */
    public record ApartRequest(
            @NotNull UUID residentId,
            @NotNull UUID residentOtherId,
            @NotNull Boolean apart) {}
}
