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
 * The reading process. On its input come names of files in its working folder, each after what it is to be read as; for each it
 * answers frames — a length, a kind, the content — ending with {@link #READ} or {@link #REFUSED}. It ends with its input, so it
 * never outlives the server, and ends by itself when a file takes too long.
 */
public final class Worker {
    /** What a file is to be read as: a table. */
    public static final byte TABLE = 'T';
    /** What a file is to be read as: a picture. */
    public static final byte PICTURE = 'I';

    /** A row: line, number of cells, cells. */
    public static final byte ROW = 'R';
    /** Some bytes of a picture: of which of the two that are made, and the bytes. */
    public static final byte PART = 'P';
    /** All was read: a table's format; a picture's width and height. */
    public static final byte READ = 'E';
    /** The file is refused: limit, line. */
    public static final byte REFUSED = 'X';

    /** Longer than the server waits: this ends a worker whose server is gone. */
    public static final Duration LONGEST = Duration.ofSeconds(30);

    private static final int BUFFER = 64 * 1024;
    private static final int PART_BYTES = 32 * 1024;

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
                byte as = asked.readByte();
                worker.answer(as, Path.of(asked.readUTF()));
            } catch (EOFException e) {
                return;
            }
        }
    }

    private void answer(byte as, Path file) throws IOException {
        Future<?> end = alarm.schedule(() -> Runtime.getRuntime().halt(1), LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        try {
            if (as == PICTURE) {
                picture(file);
            } else {
                String format = TableReader.read(file, this::row).name();
                send(READ, frame -> frame.writeUTF(format));
            }
        } catch (RefusedFile e) {
            refuse(e.limit(), e.line());
        } catch (RefusedPicture e) {
            refuse(e.limit(), 0);
        } catch (IOException | RuntimeException e) {
            // what is so broken that a parser stumbles
            refuse(Limit.DAMAGED, 0);
        }
        answers.flush();
        end.cancel(false);
    }

    private void refuse(Enum<?> limit, int line) throws IOException {
        send(REFUSED, frame -> {
            frame.writeUTF(limit.name());
            frame.writeInt(line);
        });
    }

    private void picture(Path file) throws IOException {
        PictureReader.Made made = PictureReader.read(file);
        parts(0, made.picture());
        parts(1, made.small());
        send(READ, frame -> {
            frame.writeInt(made.width());
            frame.writeInt(made.height());
        });
    }

    private void parts(int which, byte[] bytes) throws IOException {
        for (int at = 0; at < bytes.length; at += PART_BYTES) {
            int from = at;
            send(PART, frame -> {
                frame.writeByte(which);
                frame.write(bytes, from, Math.min(PART_BYTES, bytes.length - from));
            });
        }
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
