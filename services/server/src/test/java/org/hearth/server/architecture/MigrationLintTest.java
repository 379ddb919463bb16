package org.hearth.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hearth.tenancy.MigrationLint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationLintTest {
    private static final Path MIGRATIONS = Path.of("../centre/src/main/resources/db/centre");

    @Test
    void everyMigrationOfATenantSchemaIsGood() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            assertThat(files.toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(MigrationLint.complaints(Files.readString(file)))
                            .as(file.getFileName().toString())
                            .isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table __tenant__.space add column note text not null default '';",
                "ALTER TABLE __tenant__.space\n  ADD note text DEFAULT 'x';",
                "alter table __tenant__.space alter column capacity type bigint;",
                "alter table __tenant__.space alter capacity set data type bigint;",
                "create table __tenant__.a (id uuid references registry.centre (slug));",
                "create table __tenant__.a (id uuid, foreign key (id) references centre_b.space (id));",
                "create table __tenant__.a () inherits (__tenant__.space);",
                "create table __tenant__.a (id uuid) partition by hash (id);",
                "alter table __tenant__.space set schema centre_b;",
                "create table exchange.a (id uuid);"
            })
    void aBadMigrationIsRefused(String sql) {
        assertThat(MigrationLint.complaints(sql)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table __tenant__.space add column note text;",
                "alter table __tenant__.space alter column note set default '';",
                "create table __tenant__.a (id uuid primary key, note text default '', type text);",
                "-- add column x default 1; inherits\ncreate table __tenant__.a (space uuid references __tenant__.space (id));",
                "comment on table __tenant__.a is 'add column default; inherits';"
            })
    void aGoodMigrationIsTaken(String sql) {
        assertThat(MigrationLint.complaints(sql)).isEmpty();
    }
}
