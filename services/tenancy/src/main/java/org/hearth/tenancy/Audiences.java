package org.hearth.tenancy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which audiences this process serves. Derived from {@code hearth.audiences}; a process holds only the logins of these. */
@ConfigMapping(prefix = "hearth.audience")
public interface Audiences {
    @WithDefault("true")
    boolean centre();

    @WithDefault("true")
    boolean headquarters();

    @WithDefault("true")
    boolean government();

    /** Migrations and openings: the only audience with rights to define data. */
    @WithDefault("true")
    boolean ops();
}
