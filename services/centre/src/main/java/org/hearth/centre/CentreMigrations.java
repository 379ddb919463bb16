package org.hearth.centre;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearth.tenancy.TenantMigrations;

/** The migrations of a centre's schema. A landed file is never edited: what changes is a new one at the end. */
@ApplicationScoped
class CentreMigrations implements TenantMigrations {
    private static final List<String> FILES = List.of("V20261124_0001__centre.sql");

    private final List<Migration> all =
            FILES.stream().map(CentreMigrations::read).toList();

    @Override
    public List<Migration> all() {
        return all;
    }

    private static Migration read(String file) {
        try (InputStream stream = CentreMigrations.class.getResourceAsStream("/db/centre/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("migration missing: " + file);
            }
            String sql = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new Migration(file.substring(1, file.indexOf("__")), sql);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
