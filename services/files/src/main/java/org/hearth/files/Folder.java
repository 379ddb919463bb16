package org.hearth.files;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where files lie while they are read: a folder of this process in the temporary one, for its owner's eyes alone. What a process
 * left behind that was killed is deleted by the next.
 */
@Singleton
class Folder {
    private static final String NAME = "hearth-files-";
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel lock;

    @Inject
    Folder(@ConfigProperty(name = "hearth.files.folder") Path temporary) {
        try {
            try (DirectoryStream<Path> others = Files.newDirectoryStream(temporary, NAME + "*")) {
                others.forEach(Folder::deleteLeft);
            }
            path = Files.createTempDirectory(temporary, NAME);
            lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock.lock();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    Path newFile() throws IOException {
        return Files.createTempFile(path, "", ".part");
    }

    /** Deletes a folder that no living process holds. */
    private static void deleteLeft(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            if (held != null) {
                delete(folder);
            }
        } catch (IOException | OverlappingFileLockException e) {
            // of somebody else, or being deleted by another
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> inside = Files.list(folder)) {
            files = inside.toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }

    @PreDestroy
    void close() throws IOException {
        delete(path);
        lock.close();
    }
}
