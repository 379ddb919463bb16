package org.hearth.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theOneFolderBecomesTheHomeAndProgramsMayRun() throws IOException {
        Path home = folder.resolve("home");
        Archives.gzipped(archive("thing-1.0/bin/run"), home);
        assertThat(home.resolve("bin/run")).isExecutable().hasContent("#!/bin/sh");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(home, folder.resolve("archive.tar.gz"));
        }
    }

    @Test
    void anEntryThatPointsOutsideIsRefusedAndNothingLooksFinished() throws IOException {
        Path home = folder.resolve("home");
        Path archive = archive("../../evil");
        assertThatThrownBy(() -> Archives.gzipped(archive, home)).isInstanceOf(IOException.class);
        assertThat(home).doesNotExist();
    }

    private Path archive(String entry) throws IOException {
        Path archive = folder.resolve("archive.tar.gz");
        byte[] content = "#!/bin/sh".getBytes(StandardCharsets.UTF_8);
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GzipCompressorOutputStream(Files.newOutputStream(archive)))) {
            TarArchiveEntry file = new TarArchiveEntry(entry);
            file.setMode(0100755);
            file.setSize(content.length);
            tar.putArchiveEntry(file);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return archive;
    }
}
