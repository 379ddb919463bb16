package org.hearth.server.openapi;

import java.util.Map;

/** How long a parameter of a path or a query may be: what no operation says, all of them keep. */
public final class Parameters {
    private static final int MOST = 200;

    /** A cursor holds a name of 200 characters; an address to return to is an address. */
    private static final Map<String, Integer> LONGER = Map.of("cursor", 2_000, "returnTo", 2_000);

    private Parameters() {}

    /** @return the most characters of a parameter of this name */
    public static int most(String name) {
        return LONGER.getOrDefault(name, MOST);
    }
}
