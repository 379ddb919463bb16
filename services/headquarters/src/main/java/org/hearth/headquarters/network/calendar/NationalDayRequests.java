package org.hearth.headquarters.network.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be said of national days. */
final class NationalDayRequests {
    static final int FIRST_YEAR = 1990;
    static final int LAST_YEAR = 2100;
    private static final String KINDS = "off|work";

    private NationalDayRequests() {}

    record NationalDayRequest(
            @NotNull LocalDate day,
            @NotNull @Pattern(regexp = KINDS) String kind,
            @NotBlank @Size(max = 40) String name,
            @NotBlank @Size(max = 60) String nameEn,
            @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @NotBlank @Size(max = 200) String source,

            @Nullable @Size(max = 300) String sourceUrl) {}

    /** The day itself stays: for another day there is another one. */
    record ChangeNationalDayRequest(
            @NotNull @Pattern(regexp = KINDS) String kind,
            @NotBlank @Size(max = 40) String name,
            @NotBlank @Size(max = 60) String nameEn,
            @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @NotBlank @Size(max = 200) String source,

            @Nullable @Size(max = 300) String sourceUrl) {}

    /** All days of one notice; what was known of that year's goes. */
    record NationalYearRequest(
            @NotNull @Size(max = 80) List<@NotNull @Valid NamedDay> days,
            @NotBlank @Size(max = 200) String source,

            @Nullable @Size(max = 300) String sourceUrl) {}

    record NamedDay(
            @NotNull LocalDate day,
            @NotNull @Pattern(regexp = KINDS) String kind,
            @NotBlank @Size(max = 40) String name,
            @NotBlank @Size(max = 60) String nameEn) {}
}
