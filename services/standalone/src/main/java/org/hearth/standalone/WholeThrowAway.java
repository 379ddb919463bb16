package org.hearth.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A whole platform — database, Keycloak, server, supervised — in a folder of its own that goes with it. */
final class WholeThrowAway implements AutoCloseable {
    private final Place place;
    private final Commands commands;
    private final Thread whenInterrupted = new Thread(this::end);

    private WholeThrowAway(Place place) {
        this.place = place;
        this.commands = new Commands(place);
        Runtime.getRuntime().addShutdownHook(whenInterrupted);
    }

    /** Makes the folder beside the data of {@code like}, on ports that are nobody's usual ones. */
    static WholeThrowAway beside(Place like) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(like.root().resolve(".hearth"), "prove-");
        WholeThrowAway made = new WholeThrowAway(new Place(like.root(), like.cache(), like.build(), folder).ready());
        Ports.unusual(folder.resolve("ports"));
        if (!made.commands.start(Server.WITHOUT_LIMITS)) {
            String log = Files.readString(made.place.log("hearth"));
            made.close();
            throw new IllegalStateException(log);
        }
        return made;
    }

    Platform running() {
        return Platform.remembered(place);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(whenInterrupted);
        end();
    }

    private void end() {
        try {
            commands.down();
            Trees.delete(place.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
