package org.hearth.server;

import jakarta.ws.rs.container.ResourceInfo;

/** Which operations are those of the street door: whoever calls them is nobody, whatever else the request holds. */
final class StreetDoor {
    private static final String ROOM = "org.hearth.street";

    private StreetDoor() {}

    static boolean leadsTo(ResourceInfo endpoint) {
        Class<?> resource = endpoint.getResourceClass();
        return resource != null && resource.getPackageName().startsWith(ROOM);
    }
}
