package org.hearth.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that was sent, put aside while it is read; gone when closed.
 *
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 */
public record ReceivedFile(Path path, String sha256) implements AutoCloseable {
    /** Takes everything from the stream. */
    public static ReceivedFile of(InputStream stream) {
        try {
            Path path = Files.createTempFile("hearth-received-", ".bin");
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream out = Files.newOutputStream(path);
                    DigestInputStream in = new DigestInputStream(stream, digest)) {
                in.transferTo(out);
            }
            return new ReceivedFile(path, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
