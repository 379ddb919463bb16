package org.hearth.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts the parts in order, keeps them alive, stops them in reverse. Lives in the background until it is asked to end. */
final class Supervisor {
    private final Place place;
    private final List<Supervised> running = new ArrayList<>();
    private final long began = System.nanoTime();
    private boolean stopped;

    Supervisor(Place place) {
        this.place = place;
    }

    /** Runs until SIGTERM. */
    void run() throws Exception {
        try (FileChannel channel =
                        FileChannel.open(place.run("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new IllegalStateException("已在运行 · already running");
            }
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
            Files.deleteIfExists(place.run("ready"));
            PidFile own = new PidFile(place.run("supervisor.pid"));
            own.write(ProcessHandle.current());
            Platform.remembered(place).endLeftovers();
            start(Platform.of(place, Ports.choose(place.data().resolve("ports"))));
            Files.createFile(place.run("ready"));
            rehearse();
            Thread.currentThread().join();
        }
    }

    private void start(Platform platform) throws Exception {
        Postgres postgres = platform.postgres();
        postgres.install();
        begin(postgres);
        postgres.prepare();
        say(postgres.label());
        Keycloak keycloak = platform.keycloak();
        keycloak.install();
        begin(keycloak);
        new Realm(place, keycloak, platform.secrets()).converge();
        say(keycloak.label());
        begin(platform.server());
        awaitAdministrator(platform);
        say(platform.server().label());
    }

    /** Makes what shortens the next start, once for each build, now that nobody waits, and only with time that nobody wants. */
    private void rehearse() throws IOException {
        if (StartCache.of(place.build()).exists()) {
            return;
        }
        List<String> command = Java.program(place, "-Xmx256m", "rehearse");
        command.addAll(0, List.of("nice", "-n", "19"));
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(place.log("rehearsal").toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroy, "stop-rehearsal"));
    }

    private void begin(Part part) throws Exception {
        Supervised supervised = new Supervised(part, place, this::note);
        synchronized (running) {
            if (stopped) {
                throw new IllegalStateException("asked to end while starting");
            }
            running.add(supervised);
        }
        supervised.start();
    }

    /** Ready is when somebody can work: the first administrator signs in and is known at headquarters. */
    private static void awaitAdministrator(Platform platform) throws InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(2));
        while (!administratorWorks(platform)) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("总部管理员不能登录 · headquarters' administrator cannot sign in");
            }
            Thread.sleep(250);
        }
    }

    private static boolean administratorWorks(Platform platform) {
        try {
            String token = platform.tokens().of(Server.ADMINISTRATOR, "headquarters");
            Http.Answer me = Http.call("GET", platform.server().url() + "/api/me", token, null);
            return me.body().path("role").asText().equals("administrator");
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    private void stop() {
        List<Supervised> parts;
        synchronized (running) {
            stopped = true;
            parts = List.copyOf(running).reversed();
        }
        parts.forEach(Supervised::stop);
        try {
            Files.deleteIfExists(place.run("ready"));
        } catch (IOException e) {
            note(e.toString());
        }
        new PidFile(place.run("supervisor.pid")).delete();
        note("已停止 · stopped");
    }

    private void say(String what) {
        note(String.format("✓ %s · %.1f s", what, (System.nanoTime() - began) / 1e9));
    }

    private void note(String what) {
        System.out.println(Instant.now().toString().substring(0, 19) + "Z " + what);
    }
}
