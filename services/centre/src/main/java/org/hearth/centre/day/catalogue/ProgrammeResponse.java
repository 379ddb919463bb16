package org.hearth.centre.day.catalogue;

import java.util.UUID;
import org.hearth.kernel.Versioned;

/** A programme. What leaves the centre of a sensitive one stands apart from every other figure (docs/metrics.md). */
public record ProgrammeResponse(UUID id, String name, boolean sensitive, int version) implements Versioned {
    static ProgrammeResponse of(Programme programme) {
        return new ProgrammeResponse(programme.id, programme.name, programme.sensitive, programme.version);
    }
}
