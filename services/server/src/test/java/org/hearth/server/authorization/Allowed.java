package org.hearth.server.authorization;

import java.util.Objects;
import java.util.Set;

/** Who the matrix says may call an operation, for tests of other packages. */
public final class Allowed {
    private Allowed() {}

    /** @return the roles, by name */
    public static Set<?> to(String operation) {
        return Objects.requireNonNull(Matrix.LINES.get(operation), operation).may();
    }
}
