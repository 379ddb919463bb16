package org.hearth.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hearth.files.reading.Limit;
import org.hearth.files.reading.TableReader.Format;
import org.hearth.files.reading.Worker;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;

/**
 * Takes tables that people send: workbooks and CSV, told by what they are. The server itself never looks into one; a process of
 * its own does ({@link Workers}), within limits.
 */
@ApplicationScoped
public class TableFiles {
    /** So many files of one organisation, and of all, are received at once: each holds a thread and a place on the disk. */
    private static final int OF_ONE = 2;

    private static final int OF_ALL = 16;

    /** A line slower than this has no file to send. */
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private static final int BUFFER = 64 * 1024;

    private final Folder folder;
    private final Workers workers;
    private final Map<String, Integer> receiving = new ConcurrentHashMap<>();

    @Inject
    TableFiles(Folder folder, Workers workers) {
        this.folder = folder;
        this.workers = workers;
    }

    /**
     * Receives and reads a table.
     *
     * @param owner the organisation that sends it
     */
    public ReceivedTable take(String owner, InputStream body) {
        begin(owner);
        try {
            Path file = folder.newFile();
            try {
                return read(file, receive(body, file));
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
    private static String receive(InputStream body, Path file) throws IOException {
        MessageDigest digest = sha256();
        long end = System.nanoTime() + LONGEST.toNanos();
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int some = body.read(buffer); some >= 0; some = body.read(buffer)) {
                digest.update(buffer, 0, some);
                out.write(buffer, 0, some);
                if (System.nanoTime() > end) {
                    throw Problem.of(
                            ProblemType.TOO_LARGE,
                            "上传太慢，已停止。请换个网络，或减小文件后再试。",
                            "The upload was too slow and was stopped. Use another network or a smaller file and try again.");
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private ReceivedTable read(Path file, String sha256) throws IOException {
        Path frames = folder.newFile();
        try {
            int[] size = {0};
            byte[] last;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(frames), BUFFER)) {
                last = workers.read(file.getFileName().toString(), row -> {
                            out.write(row);
                            size[0]++;
                        })
                        .orElseThrow(Refusals::tooMuch);
            }
            return new ReceivedTable(format(last), sha256, size[0], frames);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(frames);
            throw e;
        }
    }

    private static Format format(byte[] last) throws IOException {
        try (DataInputStream frame = new DataInputStream(new ByteArrayInputStream(last))) {
            if (frame.readByte() == Worker.REFUSED) {
                throw Refusals.of(Limit.valueOf(frame.readUTF()), frame.readInt());
            }
            return Format.valueOf(frame.readUTF());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
