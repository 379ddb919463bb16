package org.hearth.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.files.reading.Worker;
import org.hearth.testing.HostileFiles;
import org.hearth.testing.Pictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reading processes at their limits. */
class WorkersTest {
    @TempDir
    Path temporary;

    private Folder folder;
    private final List<Workers> started = new ArrayList<>();

    @BeforeEach
    void aFolder() {
        folder = new Folder(temporary);
    }

    @AfterEach
    void end() throws IOException {
        started.forEach(Workers::stop);
        folder.close();
    }

    private Workers workers(Duration longest, int megabytes) {
        Workers workers = new Workers(folder, true, longest, megabytes);
        started.add(workers);
        return workers;
    }

    private Optional<byte[]> read(Workers workers, byte[] bytes) throws IOException {
        Path file = folder.newFile();
        Files.write(file, bytes);
        return workers.read(Worker.TABLE, file.getFileName().toString(), row -> {});
    }

    private Optional<byte[]> picture(Workers workers, byte[] bytes) throws IOException {
        Path file = folder.newFile();
        Files.write(file, bytes);
        return workers.read(Worker.PICTURE, file.getFileName().toString(), part -> {});
    }

    private static byte[] csv(int rows) {
        return "太极,2026-03-02,09:00\n".repeat(rows).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void oneProcessReadsOneFileAfterTheOther() throws IOException {
        Workers workers = workers(Duration.ofSeconds(60), 64);
        for (int file = 0; file < 3; file++) {
            assertThat(read(workers, csv(10)).orElseThrow()[0]).isEqualTo(Worker.READ);
        }
        assertThat(read(workers, HostileFiles.cellFarOut()).orElseThrow()[0]).isEqualTo(Worker.REFUSED);
        assertThat(workers.kept()).isEqualTo(1);
    }

    @Test
    void aFileThatTakesTooLongEndsItsReaderAndNoOther() throws IOException {
        assertThat(read(workers(Duration.ofMillis(1), 64), csv(200_000))).isEmpty();
        assertThat(read(workers(Duration.ofSeconds(60), 64), csv(10))).isPresent();
    }

    @Test
    void aFileThatTakesTooMuchMemoryEndsItsReaderAndTheNextIsReadByAnother() throws IOException {
        Workers workers = workers(Duration.ofSeconds(60), 8);
        assertThat(read(workers, HostileFiles.manyTexts(1_000_000))).isEmpty();
        assertThat(read(workers, csv(10))).isPresent();
    }

    /** As large as pictures may be, in the memory that readers have. */
    @Test
    void theLargestPicturesFitTheirReader() throws IOException {
        Workers workers = workers(Duration.ofSeconds(60), 192);
        for (byte[] large :
                List.of(Pictures.jpeg(8_160, 6_120), Pictures.progressive(5_600, 4_200), Pictures.png(8_160, 6_120))) {
            assertThat(picture(workers, large).orElseThrow()[0]).isEqualTo(Worker.READ);
        }
        assertThat(picture(workers, Pictures.hugePng(20_000, 20_000)).orElseThrow()[0])
                .isEqualTo(Worker.REFUSED);
        assertThat(read(workers, csv(10))).isPresent();
        assertThat(workers.kept()).isEqualTo(1);
    }
}
