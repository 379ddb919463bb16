package org.hearth.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A table belongs to one feature; what others may do with it is for its owner to say. */
class TableOwnershipTest {
    private static final String TWINS = TableOwnershipTest.class.getPackageName() + ".twins";
    private static final Pattern CREATED = Pattern.compile(
            "create (?:or replace )?(?:table|view) (__tenant__|registry|headquarters|government|exchange)\\.([a-z_]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VIEW = Pattern.compile(
            "create (?:or replace )?view (__tenant__|registry|headquarters|government|exchange)\\.([a-z_]+)([^;]+);",
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

    /** A view is a way into its tables: whoever reads it reads them. */
    @Test
    void aViewReadsWhatItsOwnerMay() throws IOException {
        Map<String, String> views = new TreeMap<>();
        // the latest text of a view is the one that stands
        migrations(sql -> VIEW.matcher(sql)
                .results()
                .forEach(found -> views.put(Tables.name(found.group(1), found.group(2)), found.group(3))));
        assertThat(views).hasSizeGreaterThan(3);
        assertThat(tables.violations(views)).isEmpty();
    }

    @Test
    void aViewOverWhatIsNotSharedIsSeen() {
        JavaClasses twins = new ClassFileImporter().importPackages(TWINS);
        assertThat(Tables.of(TWINS, twins)
                        .violations(Map.of(
                                "peek", " as select * from __tenant__.counter join __tenant__.drawer using (id)")))
                .containsExactly("peek of centre.people.left reads drawer of centre.day.right");
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
        migrations(sql -> CREATED.matcher(sql)
                .results()
                .forEach(found -> tables.add(Tables.name(found.group(1), found.group(2)))));
        return tables;
    }

    /** The SQL of each migration, in their order. */
    private static void migrations(Consumer<String> each) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            for (Path file : files.filter(file -> file.toString().matches(".*/src/main/resources/db/.*\\.sql"))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList()) {
                each.accept(Files.readString(file));
            }
        }
    }
}
