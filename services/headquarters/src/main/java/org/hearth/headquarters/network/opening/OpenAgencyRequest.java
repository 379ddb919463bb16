package org.hearth.headquarters.network.opening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A 购买主体 to register.
 *
 * @param level {@code city}, {@code district} or {@code sub-district}
 */
public record OpenAgencyRequest(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,39}") String slug,
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 120) String nameEn,

        @NotNull @Pattern(regexp = "city|district|sub-district")
        String level,

        boolean simulated) {}
