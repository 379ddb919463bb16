package org.hearth.centre.people.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Words to consent to from now on. */
public record ConsentTextRequest(
        @NotNull @Pattern(regexp = "contact|photo|reminders|group")
        String purpose,

        @NotBlank @Size(max = 4_000) String body) {}
