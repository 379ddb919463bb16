package org.hearth.kernel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is done; kept for good beside what was done. */
public record ReasonRequest(@NotBlank @Size(max = 300) String reason) {}
