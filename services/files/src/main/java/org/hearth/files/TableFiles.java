package org.hearth.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearth.files.reading.Limit;
import org.hearth.files.reading.TableReader.Format;
import org.hearth.files.reading.Worker;

/**
 * Takes tables that people send: workbooks and CSV, told by what they are. The server itself never looks into one; a process of
 * its own does ({@link Workers}), within limits.
 */
@ApplicationScoped
public class TableFiles {
    private static final int BUFFER = 64 * 1024;

    private final Inbox inbox;
    private final Folder folder;
    private final Workers workers;

    @Inject
    TableFiles(Inbox inbox, Folder folder, Workers workers) {
        this.inbox = inbox;
        this.folder = folder;
        this.workers = workers;
    }

    /**
     * Receives and reads a table.
     *
     * @param owner the organisation that sends it
     */
    public ReceivedTable take(String owner, InputStream body) {
        return inbox.take(owner, Inbox.ANY, body, this::read);
    }

    private ReceivedTable read(Path file, String sha256) throws IOException {
        Path frames = folder.newFile();
        try {
            int[] size = {0};
            byte[] last;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(frames), BUFFER)) {
                last = workers.read(Worker.TABLE, file.getFileName().toString(), row -> {
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
}
