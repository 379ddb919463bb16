package org.hearth.server.authorization;

import java.util.List;

/** Ways of writing a path that one layer might read as this path and another as something harmless. */
final class Paths {
    private Paths() {}

    static List<String> crooked(String path) {
        int last = path.lastIndexOf('/');
        String head = path.substring(0, last);
        String tail = path.substring(last + 1);
        return List.of(
                path + ";x",
                path + ";x=1",
                path + "%3Bx",
                path + "/",
                path + "//",
                path + "%2F",
                path + "%00",
                path + "/.",
                path + "/%2e%2e/" + tail,
                path + ".json",
                "/" + path,
                path.replaceFirst("/api/", "/api;x=1/"),
                path.replaceFirst("/api/", "/api//"),
                path.replaceFirst("/api/", "/api/./"),
                path.replaceFirst("/api/", "/api/info/../"),
                path.replaceFirst("/api/", "/api/info/%2e%2e/"),
                path.replaceFirst("/api/", "/api/info/..;/"),
                path.replaceFirst("/api/", "/API/"),
                path.replaceFirst("/api/", "/%61pi/"),
                path.replaceFirst("/api/", "/q/../api/"),
                head + "%2F" + tail,
                head + "%2f" + tail,
                head + "%5C" + tail,
                head + "/%5C" + tail,
                head + "%252F" + tail,
                head + ";/" + tail);
    }
}
