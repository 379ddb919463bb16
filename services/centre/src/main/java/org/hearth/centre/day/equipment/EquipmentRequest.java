package org.hearth.centre.day.equipment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What may be said of equipment. */
public record EquipmentRequest(
        @NotBlank @Size(max = 120) String name,
        @NotNull @Min(1) @Max(10_000) Integer quantity,
        @NotNull @Size(max = 500) String note) {}
