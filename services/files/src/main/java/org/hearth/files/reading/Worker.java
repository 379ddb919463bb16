package org.hearth.files.reading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The reading process. On its input come names of files in its working folder; for each it answers frames — a length, a kind, the
 * content — ending with {@link #READ} or {@link #REFUSED}. It ends with its input, so it never outlives the server, and ends by
 * itself when a file takes too long.
 */
public final class Worker {
    /** A row: line, number of cells, cells. */
    public static final byte ROW = 'R';
    /** All was read: the format. */
    public static final byte READ = 'E';
    /** The file is refused: limit, line. */
    public static final byte REFUSED = 'X';

    /** Longer than the server waits: this ends a worker whose server is gone. */
    public static final Duration LONGEST = Duration.ofSeconds(30);

    private static final int BUFFER = 64 * 1024;

    private final DataOutputStream answers;
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    private Worker(DataOutputStream answers) {
        this.answers = answers;
    }

    /** Reads files until there are no more to read. */
    public static void main(String[] arguments) throws IOException {
        Worker worker = new Worker(
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER)));
        DataInputStream asked = new DataInputStream(new BufferedInputStream(System.in));
        while (true) {
            try {
                worker.answer(Path.of(asked.readUTF()));
            } catch (EOFException e) {
                return;
            }
        }
    }

    private void answer(Path file) throws IOException {
        Future<?> end = alarm.schedule(() -> Runtime.getRuntime().halt(1), LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        try {
            String format = TableReader.read(file, this::row).name();
            send(READ, frame -> frame.writeUTF(format));
        } catch (RefusedFile e) {
            refuse(e);
        } catch (IOException | RuntimeException e) {
            // what is so broken that a parser stumbles
            refuse(new RefusedFile(Limit.DAMAGED));
        }
        answers.flush();
        end.cancel(false);
    }

    private void refuse(RefusedFile file) throws IOException {
        send(REFUSED, frame -> {
            frame.writeUTF(file.limit().name());
            frame.writeInt(file.line());
        });
    }

    private void row(int line, List<String> cells) throws IOException {
        send(ROW, frame -> {
            frame.writeInt(line);
            frame.writeShort(cells.size());
            for (String cell : cells) {
                frame.writeUTF(cell);
            }
        });
    }

    @FunctionalInterface
    private interface Content {
        void to(DataOutputStream frame) throws IOException;
    }

    private void send(byte kind, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream frame = new DataOutputStream(bytes)) {
            frame.writeByte(kind);
            content.to(frame);
        }
        answers.writeInt(bytes.size());
        bytes.writeTo(answers);
    }
}
