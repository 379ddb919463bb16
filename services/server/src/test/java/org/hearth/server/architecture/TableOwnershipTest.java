package org.hearth.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A table belongs to one feature; what others may do with it is for its owner to say. */
class TableOwnershipTest {
    private static final String TWINS = TableOwnershipTest.class.getPackageName() + ".twins";
    private static final Pattern CREATED = Pattern.compile(
            "create (?:or replace )?(?:table|view) (__tenant__|registry|headquarters|government|exchange)\\.([a-z_]+)",
            Pattern.CASE_INSENSITIVE);
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOptions(List.of(
                    new ImportOption.DoNotIncludeTests(),
                    location -> !location.contains("/org/hearth/testing/"),
                    location -> !location.contains("/org/hearth/standalone/")))
            .importPackages("org.hearth");

    private final Tables tables = Tables.of("org.hearth", HOUSE);

    @Test
    void nobodyTouchesATableAgainstItsOwner() {
        assertThat(tables.violations(HOUSE)).isEmpty();
    }

    @Test
    void everyTableHasOneOwner() throws IOException {
        assertThat(tables.owned().keySet()).containsExactlyInAnyOrderElementsOf(created());
    }

    @Test
    void aFeatureThatWritesOrReadsWhatItMayNotIsSeen() {
        JavaClasses twins = new ClassFileImporter().importPackages(TWINS);
        assertThat(Tables.of(TWINS, twins).violations(twins))
                .containsExactlyInAnyOrder(
                        TWINS + ".centre.people.left.GreedySql reads shelf of centre.day.right",
                        TWINS + ".centre.people.left.GreedySql writes counter of centre.day.right",
                        TWINS + ".centre.people.left.GreedySql reads drawer of centre.day.right");
    }

    private static Set<String> created() throws IOException {
        Set<String> tables = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            for (Path file : files.filter(file -> file.toString().matches(".*/src/main/resources/db/.*\\.sql"))
                    .toList()) {
                CREATED.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> tables.add(Tables.name(found.group(1), found.group(2))));
            }
        }
        return tables;
    }
}
