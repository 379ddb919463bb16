package org.hearth.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.hearth.files.reading.Limit;
import org.hearth.files.reading.PictureLimit;
import org.hearth.files.reading.Worker;

/**
 * Takes pictures that people send: JPEG and PNG, told by what they are. The server itself never looks into one; a process of its
 * own does ({@link Workers}), and makes another picture of it, which alone is kept.
 */
@ApplicationScoped
public class PictureFiles {
    /** So many bytes a picture may have that is sent. */
    public static final long MOST = 10L * 1024 * 1024;

    /** More than two of ours can have: what a reading process says is not trusted further. */
    private static final int MOST_MADE = 8 * 1024 * 1024;

    private static final int HEAD_OF_PART = 2;

    private final Inbox inbox;
    private final Workers workers;

    @Inject
    PictureFiles(Inbox inbox, Workers workers) {
        this.inbox = inbox;
        this.workers = workers;
    }

    /**
     * Receives a picture and makes ours of it; refused in words where it is none.
     *
     * @param owner the organisation that sends it
     */
    public ReceivedPicture take(String owner, InputStream body) {
        return inbox.take(owner, MOST, body, (file, sha256) -> read(file));
    }

    private ReceivedPicture read(Path file) throws IOException {
        ByteArrayOutputStream[] made = {new ByteArrayOutputStream(), new ByteArrayOutputStream()};
        byte[] last = workers.read(Worker.PICTURE, file.getFileName().toString(), frame -> {
                    made[frame[1] == 0 ? 0 : 1].write(frame, HEAD_OF_PART, frame.length - HEAD_OF_PART);
                    if (made[0].size() + made[1].size() > MOST_MADE) {
                        throw new IOException("more than a picture of ours can have");
                    }
                })
                .orElseThrow(PictureRefusals::tooMuch);
        try (DataInputStream frame = new DataInputStream(new ByteArrayInputStream(last))) {
            if (frame.readByte() == Worker.REFUSED) {
                throw PictureRefusals.of(limit(frame.readUTF()));
            }
            ReceivedPicture picture =
                    new ReceivedPicture(frame.readInt(), frame.readInt(), made[0].toByteArray(), made[1].toByteArray());
            if (!isJpeg(picture.picture()) || !isJpeg(picture.small())) {
                throw new IllegalStateException("a reading process made no picture");
            }
            return picture;
        }
    }

    /** What its parser stumbled over is called as a table's is. */
    private static PictureLimit limit(String name) {
        return name.equals(Limit.DAMAGED.name()) ? PictureLimit.DAMAGED : PictureLimit.valueOf(name);
    }

    private static boolean isJpeg(byte[] made) {
        return made.length > 2 && made[0] == (byte) 0xFF && made[1] == (byte) 0xD8;
    }
}
