package org.hearth.centre.day.round;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A class of applicants.
 *
 * @param party as whose bookings what they get is made
 */
public record RoundClass(
        @NotBlank @Size(max = 40) String name,

        @NotNull @Pattern(regexp = "group|partner|staff") String party) {}
