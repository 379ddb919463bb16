package org.hearth.standalone;

import java.io.IOException;
import java.time.Duration;

/** One program of the platform that the supervisor keeps alive. */
interface Part {
    /** A short ASCII name: of its log and pid file. */
    String name();

    /** What a person is told it is, in both languages. */
    String label();

    /** How it is started, by absolute paths; it stays in the foreground. */
    ProcessBuilder process();

    /** Whether it answers now. */
    boolean answers();

    /** Asks it to end in good order. */
    default void end(ProcessHandle process) throws IOException {
        process.destroy();
    }

    /** How long a start may take on a slow machine. */
    default Duration patience() {
        return Duration.ofMinutes(4);
    }
}
