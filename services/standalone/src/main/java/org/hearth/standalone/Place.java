package org.hearth.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/**
 * Where an installation keeps what.
 *
 * @param root the checkout: realm, theme and SQL files are read from its {@code deploy}
 * @param cache what any installation of this checkout may share: unpacked PostgreSQL and Keycloak
 * @param build the built server and this program
 * @param data everything of this one installation; nothing else needs keeping
 */
record Place(Path root, Path cache, Path build, Path data) {
    private static final Properties VERSIONS = versions();

    static String version(String of) {
        return VERSIONS.getProperty(of);
    }

    /** Makes the folders, readable by the owner alone. */
    Place ready() {
        try {
            Files.createDirectories(cache);
            Files.createDirectories(data);
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(data.resolve("log"));
            Files.createDirectories(data.resolve("run"));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path deploy(String file) {
        return root.resolve("deploy").resolve(file);
    }

    Path log(String part) {
        return data.resolve("log").resolve(part + ".log");
    }

    Path run(String file) {
        return data.resolve("run").resolve(file);
    }

    private static Properties versions() {
        Properties properties = new Properties();
        try (InputStream stream = Place.class.getResourceAsStream("versions.properties")) {
            properties.load(stream);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
