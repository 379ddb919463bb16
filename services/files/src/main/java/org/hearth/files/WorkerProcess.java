package org.hearth.files;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.hearth.files.reading.Worker;

/**
 * A process that reads one file at a time: the JDK this server runs on, with nothing of the server in it — no environment, no
 * secrets, no libraries but its own classes — and a small heap. What it says is not trusted further than its frames' lengths.
 */
final class WorkerProcess implements AutoCloseable {
    /** Of a row: {@code Limit.ROW} characters in UTF-8, and what counts them. */
    private static final int LARGEST_FRAME = 64 * 1024;

    private final Process process;
    private final DataInputStream answers;
    private final DataOutputStream questions;

    private WorkerProcess(Process process) {
        this.process = process;
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), LARGEST_FRAME));
        this.questions = new DataOutputStream(process.getOutputStream());
    }

    /**
     * Starts one.
     *
     * @param folder its working folder; files are named to it as they are called there
     * @param megabytes of its heap
     */
    static WorkerProcess start(Path folder, int megabytes) {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-Xss512k",
                        "-XX:MaxMetaspaceSize=48m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djdk.xml.maxElementDepth=64",
                        "-Djava.awt.headless=true",
                        "-cp",
                        classes().toString(),
                        Worker.class.getName()))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        try {
            return new WorkerProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar or folder that this room's classes are in, however the server was packed. */
    private static Path classes() {
        try {
            return Path.of(Worker.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("where the reading classes are is no path", e);
        }
    }

    /** What takes the frames in which rows, or pieces of a picture, come. */
    @FunctionalInterface
    interface Frames {
        void frame(byte[] frame) throws IOException;
    }

    /**
     * Has a file read.
     *
     * @param as {@link Worker#TABLE} or {@link Worker#PICTURE}
     * @return the last frame
     * @throws IOException when the process ended, was ended, or talks nonsense
     */
    byte[] read(byte as, String file, Frames frames) throws IOException {
        questions.writeByte(as);
        questions.writeUTF(file);
        questions.flush();
        while (true) {
            int length = answers.readInt();
            if (length < 1 || length > LARGEST_FRAME) {
                throw new IOException("no frame");
            }
            byte[] frame = new byte[length];
            answers.readFully(frame);
            if (frame[0] != Worker.ROW && frame[0] != Worker.PART) {
                return frame;
            }
            frames.frame(frame);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Ends it at once. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
