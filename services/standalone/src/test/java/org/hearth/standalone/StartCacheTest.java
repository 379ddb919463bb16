package org.hearth.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
    @TempDir
    Path build;

    @Test
    void withoutACacheNothingIsAskedOfJava() {
        assertThat(StartCache.of(build).options()).isEmpty();
        assertThat(StartCache.NONE.options()).isEmpty();
    }

    @Test
    void itBelongsToOneJava() {
        assertThat(StartCache.of(build).file().getFileName())
                .asString()
                .contains(Runtime.version().toString());
    }

    @Test
    void oneThatDoesNotFitStopsNoStartAndSaysNothing() throws IOException, InterruptedException {
        StartCache cache = StartCache.of(build);
        Files.createDirectories(cache.file().getParent());
        Files.writeString(cache.file(), "of another Java");
        List<String> command = new ArrayList<>(List.of(Java.executable()));
        command.addAll(cache.options());
        command.add("--version");

        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor()).isZero();
        assertThat(cache.options()).isNotEmpty();
        assertThat(said).doesNotContain("warning", "error", "[");
    }
}
