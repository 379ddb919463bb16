package org.hearth.centre.people.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hearth.kernel.MailAddress;
import org.hearth.kernel.PersonName;

/** What may be said of somebody who works at the centre. */
final class StaffRequests {
    private static final String ROLES = "manager|front-desk|viewer";

    private StaffRequests() {}

    /** Somebody to let in; the address becomes the user name. */
    record InviteStaffRequest(
            @NotBlank @Size(max = 80) @PersonName String name,
            @NotBlank @Size(max = 200) @MailAddress String email,
            @NotNull @Pattern(regexp = ROLES) String role) {}

    record UpdateStaffRequest(
            @NotBlank @Size(max = 80) @PersonName String name,
            @NotNull @Pattern(regexp = ROLES) String role,
            boolean active) {}
}
