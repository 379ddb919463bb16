package org.hearth.centre.catalogue;

import java.util.UUID;
import org.hearth.kernel.Versioned;

/** A programme; where it is sensitive, a session with 1 to 4 heads is masked wherever it leaves the centre. */
public record ProgrammeResponse(UUID id, String name, boolean sensitive, int version) implements Versioned {
    static ProgrammeResponse of(Programme programme) {
        return new ProgrammeResponse(programme.id, programme.name, programme.sensitive, programme.version);
    }
}
