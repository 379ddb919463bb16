package org.hearth.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void onlyTheOwnerMayReadThem() throws IOException {
        Path file = folder.resolve("secrets");
        Secrets.of(file);
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void eachIsLongAndUnlikeTheOthersAndUnlikeThoseOfAnotherInstallation() {
        Secrets here = Secrets.of(folder.resolve("here"));
        Secrets there = Secrets.of(folder.resolve("there"));
        List<String> values = Secrets.OF_SERVER.stream().map(here::get).toList();
        assertThat(values).doesNotHaveDuplicates().allMatch(value -> value.length() >= 32);
        assertThat(values)
                .doesNotContainAnyElementsOf(
                        Secrets.OF_SERVER.stream().map(there::get).toList());
    }

    @Test
    void theyStayAndOnlyWhatIsMissingIsMade() throws IOException {
        Path file = folder.resolve("secrets");
        String before = Secrets.of(file).get(Secrets.DEMO_PASSWORD);
        List<String> lines = Files.readAllLines(file);
        Files.write(
                file,
                lines.stream()
                        .filter(line -> !line.startsWith("HEARTH_COOKIE_SECRET"))
                        .toList());
        Secrets after = Secrets.of(file);
        assertThat(after.get(Secrets.DEMO_PASSWORD)).isEqualTo(before);
        assertThat(after.get("HEARTH_COOKIE_SECRET")).hasSize(32);
        assertThat(Files.readAllLines(file)).hasSameSizeAs(lines);
    }

    @Test
    void aPersonalKeyIsTurnedOnceAndTheOneBeforeStaysUntilItIsForgotten() throws IOException {
        Path file = folder.resolve("secrets");
        Secrets secrets = Secrets.of(file);
        String before = secrets.get(Secrets.PERSONAL_KEY);
        assertThat(secrets.ofServer()).doesNotContainKey(Secrets.PERSONAL_KEY_ALSO);
        secrets.turnPersonalKey();
        String made = Secrets.of(file).get(Secrets.PERSONAL_KEY);
        assertThat(made).hasSize(32).isNotEqualTo(before);
        // broken off and begun again, it goes on with the same two
        secrets.turnPersonalKey();
        assertThat(secrets.ofServer())
                .containsEntry(Secrets.PERSONAL_KEY, made)
                .containsEntry(Secrets.PERSONAL_KEY_ALSO, before);
        secrets.forgetPersonalKeyBefore();
        assertThat(secrets.ofServer())
                .containsEntry(Secrets.PERSONAL_KEY, made)
                .doesNotContainKey(Secrets.PERSONAL_KEY_ALSO);
    }
}
