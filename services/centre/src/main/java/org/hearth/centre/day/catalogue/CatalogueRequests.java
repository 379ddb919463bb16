package org.hearth.centre.day.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.hearth.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** What may be said of a programme, an activity. */
final class CatalogueRequests {
    private CatalogueRequests() {}

    record ProgrammeRequest(@NotBlank @Size(max = 200) String name, boolean sensitive) {}

    record ActivityRequest(
            @NotBlank @Size(max = 200) String title,
            @NotNull UUID programmeId,
            @Nullable @Min(0) @Max(150) Integer ageMin,
            @Nullable @Min(0) @Max(150) Integer ageMax) {
        void check() {
            if (ageMin != null && ageMax != null && ageMin > ageMax) {
                throw Problem.invalid("ageMax", "最大年龄不能小于最小年龄。", "The highest age may not be below the lowest.");
            }
        }
    }
}
