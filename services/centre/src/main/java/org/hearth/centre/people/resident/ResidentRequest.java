package org.hearth.centre.people.resident;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resident: no more is asked than is needed to tell two of the same name apart.
 *
 * @param onlyIfUnknown whether somebody new is refused where a resident of this very name is known already ({@code already-exists}), since
 *     a person entered twice is counted twice; whoever looked and says that it is somebody else sends it again without
 */
public record ResidentRequest(
        @NotBlank @Size(max = 80) String name,
        @Nullable @Min(1900) @Max(2100) Integer birthYear,
        @Nullable @Pattern(regexp = "female|male|other") String sex,
        boolean simulated,
        @Nullable Boolean onlyIfUnknown) {

    /** Several at once; all are entered or none. */
    public record Batch(@NotNull @Size(min = 1, max = 500) List<@NotNull @Valid ResidentRequest> residents) {}
}
