package org.hearth.tenancy;

import java.util.UUID;

/**
 * Who does something.
 *
 * @param subject the identity provider's id of the person, which never changes and is never given to another
 * @param name what they are called now; a name may change and is not unique
 */
public record Actor(UUID subject, String name) {
    private static final int LONGEST = 200;

    /** The platform itself, where nobody asked: setting up headquarters from configuration. */
    public static final Actor PLATFORM = new Actor(new UUID(0, 0), "Hearth");

    public Actor {
        name = name.isBlank() ? subject.toString() : name.substring(0, Math.min(LONGEST, name.length()));
    }
}
