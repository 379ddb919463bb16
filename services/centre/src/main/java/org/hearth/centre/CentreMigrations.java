package org.hearth.centre;

import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hearth.tenancy.TenantMigrations;

/** The migrations of a centre's schema: every file of the folder {@code db/centre} of this room. */
@ApplicationScoped
class CentreMigrations implements TenantMigrations {
    /** A folder inside a jar cannot be asked for by name, but a file can: this one is always there, and the others beside it. */
    private static final String FIRST = "/db/centre/V20261124_0001__centre.sql";

    private final List<Migration> all = read();

    @Override
    public List<Migration> all() {
        return all;
    }

    private static List<Migration> read() {
        URL first = Objects.requireNonNull(CentreMigrations.class.getResource(FIRST), FIRST);
        return ClassPathUtils.processAsPath(first, file -> folder(Objects.requireNonNull(file.getParent())));
    }

    private static List<Migration> folder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(CentreMigrations::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Migration read(Path file) {
        try {
            return new Migration(String.valueOf(file.getFileName()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
