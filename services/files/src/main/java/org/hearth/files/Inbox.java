package org.hearth.files;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.kernel.Sha256;

/** Where what people send lies while it is looked at: so much of it, for so long, from so many at once. */
@Singleton
class Inbox {
    /** As large as a request may be. */
    static final long ANY = Long.MAX_VALUE;

    /** So many files of one organisation, and of all, are received at once: each holds a thread and a place on the disk. */
    private static final int OF_ONE = 2;

    private static final int OF_ALL = 16;

    /** A line slower than this has no file to send. */
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private static final int BUFFER = 64 * 1024;

    private final Folder folder;
    private final Map<String, Integer> receiving = new ConcurrentHashMap<>();

    @Inject
    Inbox(Folder folder) {
        this.folder = folder;
    }

    /** What looks at a file that came. */
    @FunctionalInterface
    interface Look<T> {
        T at(Path file, String sha256) throws IOException;
    }

    /**
     * Receives a file, has it looked at, and deletes it.
     *
     * @param owner the organisation that sends it
     * @param most so many bytes it may have
     */
    <T> T take(String owner, long most, InputStream body, Look<T> look) {
        begin(owner);
        try {
            Path file = folder.newFile();
            try {
                return look.at(file, receive(body, most, file));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            receiving.computeIfPresent(owner, (key, many) -> many == 1 ? null : many - 1);
        }
    }

    private void begin(String owner) {
        receiving.compute(owner, (key, many) -> {
            int now = many == null ? 0 : many;
            if (now >= OF_ONE
                    || receiving.values().stream().mapToInt(each -> each).sum() >= OF_ALL) {
                throw Workers.busy();
            }
            return now + 1;
        });
    }

    /** @return SHA-256 of what came */
    private static String receive(InputStream body, long most, Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        long end = System.nanoTime() + LONGEST.toNanos();
        long came = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int some = body.read(buffer); some >= 0; some = body.read(buffer)) {
                digest.update(buffer, 0, some);
                out.write(buffer, 0, some);
                came += some;
                if (came > most) {
                    throw Problem.of(
                            ProblemType.TOO_LARGE,
                            "文件超过 %s MB，请缩小后再试。",
                            "The file has more than %s MB. Make it smaller and try again.",
                            most >> 20);
                }
                if (System.nanoTime() > end) {
                    throw Problem.of(
                            ProblemType.TOO_LARGE,
                            "上传太慢，已停止。请换个网络，或减小文件后再试。",
                            "The upload was too slow and was stopped. Use another network or a smaller file and try again.");
                }
            }
        }
        return Sha256.hex(digest);
    }
}
