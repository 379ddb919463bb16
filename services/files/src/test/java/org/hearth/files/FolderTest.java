package org.hearth.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where received files lie. */
class FolderTest {
    @TempDir
    Path temporary;

    @Test
    void whatAKilledProcessLeftIsDeletedAndWhatALivingOneHoldsIsNot() throws IOException {
        Path left = Files.createDirectory(temporary.resolve("hearth-files-left"));
        Files.createFile(left.resolve("lock"));
        Files.createFile(left.resolve("1.part"));
        Folder living = new Folder(temporary);
        Path held = living.newFile();

        Folder next = new Folder(temporary);

        assertThat(left).doesNotExist();
        assertThat(held).exists();
        living.close();
        next.close();
        try (Stream<Path> files = Files.list(temporary)) {
            assertThat(files).isEmpty();
        }
    }
}
