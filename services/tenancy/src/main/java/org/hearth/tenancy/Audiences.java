package org.hearth.tenancy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Which audiences this process serves. Derived from {@code hearth.audiences}; a process holds only the logins of these. */
@ConfigMapping(prefix = "hearth.audience")
public interface Audiences {
    @WithDefault("true")
    boolean centre();

    @WithDefault("true")
    boolean headquarters();

    @WithDefault("true")
    boolean government();

    /** People without an account. */
    @WithName("public")
    @WithDefault("true")
    boolean street();

    /** Migrations and openings: the only audience with rights to define data. */
    @WithDefault("true")
    boolean ops();

    /** @return whether anybody signs in here: a process for the street alone knows no token */
    default boolean signedIn() {
        return centre() || headquarters() || government() || ops();
    }
}
