package org.hearth.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hearth.standalone.bench.Rehearsal;

/**
 * What a start of the server need not do again: its classes as a rehearsal has read, linked and observed them (ADR 0023). It belongs
 * to one build and one Java; without it, or when Java finds that it does not fit, the server starts as it did before, more slowly.
 *
 * @param file where it lies, if it is there
 */
record StartCache(Path file) {
    /** None. */
    static final StartCache NONE = new StartCache(Path.of("none.aot"));

    static StartCache of(Path build) {
        return new StartCache(build.resolve("server/start-" + Runtime.version() + ".aot"));
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** For a Java that starts the server. What it has to say about a cache that does not fit belongs into no answer. */
    List<String> options() {
        return exists() ? List.of("-XX:AOTCache=" + file, "-Xlog:disable") : List.of();
    }

    /** Makes it, by a rehearsal on an installation of its own; a minute at most, and the processor is left to whoever wants it. */
    static void make(Place place) throws IOException, InterruptedException, SQLException {
        StartCache cache = of(place.build());
        try (ThrowAway installation = ThrowAway.beside(place)) {
            Path observed = installation.folder().resolve("observed");
            Rehearsal.run(installation, List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + observed));
            // another process may be about the same: each writes a file of its own, and one of them stays
            Path made = Files.createTempFile(cache.file().getParent(), "start-", ".new");
            try {
                assemble(place, installation, observed, made);
                Files.move(made, cache.file(), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(made);
            }
        }
    }

    private static void assemble(Place place, ThrowAway installation, Path observed, Path made)
            throws IOException, InterruptedException {
        List<String> options =
                List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + observed, "-XX:AOTCache=" + made);
        List<String> command =
                new ArrayList<>(installation.serverWithoutCache().process().command());
        command.addAll(1, options);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(place.log("rehearsal").toFile()))
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("the start cache could not be made, see " + place.log("rehearsal"));
        }
    }
}
