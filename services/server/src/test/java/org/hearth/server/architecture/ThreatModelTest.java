package org.hearth.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A control of the threat model is shown by tests, and those it names exist. */
class ThreatModelTest {
    /** {@code AClass}, {@code AClass.aMethod}, {@code .aMethod} and {@code …oneOf} it, {@code a.spec.ts}; names may be cut short. */
    private static final Pattern NAMED = Pattern.compile(
            "`(?:(\\w+Test)(?:\\.(\\w+)…?)?|[.…](\\w+)…?|([a-z][a-zA-Z]{20,})…?|([\\w.]+\\.(?:spec|test)\\.tsx?))`");

    private static final Pattern ROW = Pattern.compile("\\|[^|]*\\|[^|]*\\|[^|]*\\|([^|]*)\\|");

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Map<String, String> tests = tests();
        List<String> missing = new ArrayList<>();
        for (String row : Files.readAllLines(Path.of("../../docs/threat-model.md"))) {
            String of = "";
            for (MatchResult named : NAMED.matcher(row).results().toList()) {
                of = named.group(1) == null ? of : named.group(1) + ".java";
                String method = Stream.of(2, 3, 4)
                        .map(named::group)
                        .filter(group -> group != null)
                        .findFirst()
                        .orElse("");
                String file = named.group(5) == null ? of : named.group(5);
                boolean known = named.group(4) != null && of.isEmpty()
                        ? tests.values().stream().anyMatch(text -> text.contains(method))
                        : tests.getOrDefault(file, "").contains(method) && tests.containsKey(file);
                if (!known) {
                    missing.add(file + " " + method);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyControlNamesOne() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("../../docs/threat-model.md")).stream()
                .filter(row -> row.startsWith("| ") && !row.startsWith("| boundary"))
                .toList();
        assertThat(rows)
                .hasSizeGreaterThan(40)
                .allMatch(row -> ROW.matcher(row)
                        .results()
                        .anyMatch(shown -> NAMED.matcher(shown.group(1)).find()));
    }

    /** Name of the file → its text. */
    private static Map<String, String> tests() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : List.of("..", "../../web-ui/src", "../../web-ui/tests", "../../web-ui/e2e")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().matches(".*(/src/test/.*Test\\.java|\\.(spec|test)\\.tsx?)"))
                        .forEach(found::add);
            }
        }
        return found.stream()
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString(), ThreatModelTest::text, (one, other) -> one + other));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
