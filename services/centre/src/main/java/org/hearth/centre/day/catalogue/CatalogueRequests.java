package org.hearth.centre.day.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What may be said of a programme. */
final class CatalogueRequests {
    private CatalogueRequests() {}

    record ProgrammeRequest(@NotBlank @Size(max = 200) String name, boolean sensitive) {}
}
