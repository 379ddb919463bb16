package org.hearth.centre.people.note;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** What is written down of residents. */
public final class NoteRequests {
    private static final String READERS = "all|few";

    private NoteRequests() {}

    /** @param readers {@code all}: everybody who reads residents; {@code few}: those who keep what is sensitive, for whom alone it is to write one */
    public record NoteRequest(
            @NotNull UUID residentId,
            @NotBlank @Size(max = 1_000) String body,
            @NotNull @Pattern(regexp = READERS) String readers) {}

    /** @param readers as of a new one */
    public record NoteChangeRequest(
            @NotBlank @Size(max = 1_000) String body,
            @NotNull @Pattern(regexp = READERS) String readers) {}
}
