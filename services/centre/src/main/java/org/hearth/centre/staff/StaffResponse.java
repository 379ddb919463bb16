package org.hearth.centre.staff;

import java.util.UUID;
import org.hearth.kernel.Versioned;

/**
 * Somebody who works at the centre.
 *
 * @param role {@code manager}, {@code front-desk} or {@code viewer}
 * @param active whether they may come in
 */
public record StaffResponse(UUID id, String name, String email, String role, boolean active, int version)
        implements Versioned {}
