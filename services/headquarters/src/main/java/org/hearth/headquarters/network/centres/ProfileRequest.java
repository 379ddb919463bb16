package org.hearth.headquarters.network.centres;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hearth.headquarters.network.opening.OpeningHours;
import org.hearth.headquarters.network.opening.Positioning;

/** What a centre is from {@code validFrom} on. Replaces a profile that starts on the same day. */
public record ProfileRequest(
        @NotNull LocalDate validFrom,
        @NotBlank @Size(max = 60) String district,
        @NotNull @Size(max = 60) String subDistrict,

        @NotNull @DecimalMin("1") @DecimalMax("1000000") @Digits(integer = 7, fraction = 1)
        BigDecimal floorAreaM2,

        @NotNull @Pattern(regexp = Positioning.CODES) String positioning,

        @NotNull @Valid OpeningHours openingHours) {}
