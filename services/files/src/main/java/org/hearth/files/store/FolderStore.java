package org.hearth.files.store;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.kernel.Sha256;

/**
 * A store in a folder: {@code <tenant>/<first two digits>/<digest>}, for its owner's eyes alone. A file gets its name when it is
 * whole and on the disk, so whoever reads it under that name reads all of it, after a crash too.
 */
final class FolderStore implements BlobStore {
    /** Where files lie while they are written; no tenant is called so. */
    private static final String UNFINISHED = ".unfinished";

    /** Nothing is written for so long. */
    private static final Duration GIVEN_UP = Duration.ofDays(1);

    private static final int DIGITS = 2;

    private final Path folder;

    FolderStore(Path folder, Clock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        try {
            make(this.folder.resolve(UNFINISHED));
            deleteGivenUp(clock.instant().minus(GIVEN_UP));
        } catch (IOException e) {
            throw new Away("the folder of what is kept cannot be written", e);
        }
    }

    @Override
    public String put(String tenant, byte[] content) {
        Place place = new Place(tenant, Sha256.of(content));
        try {
            Path home = home(place);
            Path file = home.resolve(place.sha256());
            make(home);
            Path part = Files.createTempFile(folder.resolve(UNFINISHED), "", ".part");
            try {
                write(part, content);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
            force(home);
            return place.sha256();
        } catch (IOException e) {
            throw new Away("a content could not be kept", e);
        }
    }

    private static void write(Path part, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    @Override
    public Optional<byte[]> get(String tenant, String sha256) {
        try {
            byte[] content = Files.readAllBytes(file(new Place(tenant, sha256)));
            return Kept.asCalled(content, tenant, sha256);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new Away("a content could not be read", e);
        }
    }

    @Override
    public void remove(String tenant, String sha256) {
        try {
            Files.deleteIfExists(file(new Place(tenant, sha256)));
        } catch (IOException e) {
            throw new Away("a content could not be removed", e);
        }
    }

    @Override
    public void removeAll(String tenant) {
        Path home = folder.resolve(Place.checked(tenant));
        if (!Files.isDirectory(home, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            List<Path> all;
            // deepest first; links are not followed
            try (Stream<Path> inside = Files.walk(home)) {
                all = inside.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : all) {
                Files.deleteIfExists(each);
            }
            force(folder);
        } catch (IOException e) {
            throw new Away("contents could not be removed", e);
        }
    }

    private Path file(Place place) {
        return home(place).resolve(place.sha256());
    }

    private Path home(Place place) {
        return folder.resolve(place.tenant()).resolve(place.sha256().substring(0, DIGITS));
    }

    /** Makes a folder and those above it, and has their names on the disk. */
    private static void make(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        Path above = path.getParent();
        if (above != null) {
            make(above);
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            force(above);
        }
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private void deleteGivenUp(Instant before) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder.resolve(UNFINISHED))) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (NoSuchFileException e) {
            Log.debug("another process deleted it");
        }
    }
}
