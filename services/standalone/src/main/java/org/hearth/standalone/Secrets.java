package org.hearth.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Random secrets of one installation, by the names the server's configuration knows them by. Readable by the owner alone. */
final class Secrets {
    static final String SUPERUSER = "HEARTH_DB_SUPERUSER_PASSWORD";
    static final String KEYCLOAK_DATABASE = "HEARTH_DB_KEYCLOAK_PASSWORD";
    static final String KEYCLOAK_ADMIN = "HEARTH_KEYCLOAK_ADMIN_PASSWORD";
    static final String DEMO_CLIENT = "HEARTH_DEMO_CLIENT_SECRET";
    static final String DEMO_PASSWORD = "HEARTH_DEMO_PASSWORD";
    static final String PERSONAL_KEY = "HEARTH_PERSONAL_KEY";
    /** The key before, while the keysets of centres are being wrapped under another. */
    static final String PERSONAL_KEY_ALSO = "HEARTH_PERSONAL_KEY_ALSO";

    /** What the server is given. */
    static final List<String> OF_SERVER = List.of(
            "HEARTH_DB_OPS_PASSWORD",
            "HEARTH_DB_CENTRE_PASSWORD",
            "HEARTH_DB_HEADQUARTERS_PASSWORD",
            "HEARTH_DB_GOVERNMENT_PASSWORD",
            "HEARTH_DB_PUBLIC_PASSWORD",
            "HEARTH_OIDC_CLIENT_SECRET",
            "HEARTH_KEYCLOAK_SERVICE_CLIENT_SECRET",
            "HEARTH_COOKIE_SECRET",
            PERSONAL_KEY,
            DEMO_PASSWORD);

    private static final int BYTES = 24;

    private final Path file;
    private final Map<String, String> values;

    private Secrets(Path file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    /** Reads {@code file}; what is missing there is made and kept. */
    static Secrets of(Path file) {
        try {
            Map<String, String> values = new LinkedHashMap<>();
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(line -> {
                    int sign = line.indexOf('=');
                    values.put(line.substring(0, sign), line.substring(sign + 1));
                });
            }
            int known = values.size();
            SecureRandom random = new SecureRandom();
            for (String name : OF_SERVER) {
                values.computeIfAbsent(name, missing -> made(random));
            }
            for (String name : List.of(SUPERUSER, KEYCLOAK_DATABASE, KEYCLOAK_ADMIN, DEMO_CLIENT)) {
                values.computeIfAbsent(name, missing -> made(random));
            }
            if (values.size() > known) {
                write(file, values);
            }
            return new Secrets(file, values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no such secret: " + name);
        }
        return value;
    }

    /** @return what the server is given, as it stands in the file now */
    Map<String, String> ofServer() {
        Map<String, String> now = of(file).values;
        Map<String, String> given = new LinkedHashMap<>();
        OF_SERVER.forEach(name -> given.put(name, Objects.requireNonNull(now.get(name))));
        if (now.containsKey(PERSONAL_KEY_ALSO)) {
            given.put(PERSONAL_KEY_ALSO, now.get(PERSONAL_KEY_ALSO));
        }
        return given;
    }

    /** Makes another personal key and keeps the one before beside it; one that was made and is not in force everywhere stays. */
    void turnPersonalKey() throws IOException {
        Map<String, String> now = of(file).values;
        if (now.putIfAbsent(PERSONAL_KEY_ALSO, Objects.requireNonNull(now.get(PERSONAL_KEY))) == null) {
            now.put(PERSONAL_KEY, made(new SecureRandom()));
            write(file, now);
        }
    }

    /** Forgets the one before. */
    void forgetPersonalKeyBefore() throws IOException {
        Map<String, String> now = of(file).values;
        now.remove(PERSONAL_KEY_ALSO);
        write(file, now);
    }

    private static String made(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void write(Path file, Map<String, String> values) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                next,
                values.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
