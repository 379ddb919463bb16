package org.hearth.headquarters.network.opening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.hearth.kernel.MailAddress;
import org.hearth.kernel.PersonName;

/** Who is to come in first at a centre whose opening failed. */
public record FirstManagerRequest(
        @NotBlank @Size(max = 80) @PersonName String managerName,
        @NotBlank @Size(max = 200) @MailAddress String managerEmail) {}
