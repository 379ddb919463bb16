package org.hearth.server;

import io.quarkus.test.common.http.TestHTTPResourceManager;

/** Where the application under test answers those who run it. */
public final class Management {
    private Management() {}

    /** Address of the management port, with {@code /q}. */
    public static String url() {
        return TestHTTPResourceManager.getManagementUri().replaceAll("/$", "");
    }
}
