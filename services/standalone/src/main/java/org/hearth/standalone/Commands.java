package org.hearth.standalone;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hearth.standalone.bench.Bench;
import org.hearth.standalone.demo.Demo;

/** Each command of {@code ./hearth} that needs more than the shell. They answer with an exit code. */
final class Commands {
    private static final int NOT_RUNNING = 3;
    private static final long STOP_SECONDS = 120;

    private final Place place;

    Commands(Place place) {
        this.place = place;
    }

    /** Starts the supervisor in the background and shows its progress until everything is ready. */
    int up() throws IOException, InterruptedException {
        Platform before = Platform.remembered(place);
        if (before.up()) {
            System.out.println("已在运行 · already running");
            greet(before);
            return 0;
        }
        if (!start(Map.of())) {
            return 1;
        }
        greet(Platform.remembered(place));
        return 0;
    }

    /**
     * Starts it.
     *
     * @param settings of the server beside the usual ones
     * @return whether everything is ready; what happened has been shown
     */
    boolean start(Map<String, String> settings) throws IOException, InterruptedException {
        // a supervisor that was killed left its word behind
        Files.deleteIfExists(place.run("ready"));
        Path log = place.log("hearth");
        long from = Files.exists(log) ? Files.size(log) : 0;
        List<String> command = Java.program(place, "-Xmx96m", "supervise");
        command.addFirst("setsid");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(settings);
        Process supervisor = builder.start();
        while (supervisor.isAlive() && !Files.exists(place.run("ready"))) {
            Thread.sleep(100);
            from = show(log, from);
        }
        show(log, from);
        if (!supervisor.isAlive()) {
            System.err.println("没有启动成功，见 · did not start, see " + log);
        }
        return supervisor.isAlive();
    }

    int down() throws InterruptedException {
        Platform platform = Platform.remembered(place);
        var supervisor = platform.supervisor().process();
        supervisor.ifPresent(ProcessHandle::destroy);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS);
        while (supervisor.isPresent() && supervisor.get().isAlive()) {
            if (System.nanoTime() > deadline) {
                supervisor.get().destroyForcibly();
            }
            Thread.sleep(100);
        }
        platform.endLeftovers();
        System.out.println(supervisor.isPresent() ? "已停止 · stopped" : "没有在运行 · not running");
        return 0;
    }

    int status() {
        Platform platform = Platform.remembered(place);
        boolean supervised = platform.supervisor().process().isPresent();
        System.out.println((supervised ? "✓ " : "✗ ") + "守护进程 supervisor");
        boolean well = supervised;
        for (Part part : platform.parts()) {
            var process = platform.pid(part).process();
            boolean answers = process.isPresent() && part.answers();
            well &= answers;
            System.out.println((answers ? "✓ " : "✗ ")
                    + part.label()
                    + process.map(found -> " · pid " + found.pid()).orElse(" · 没有进程 no process")
                    + (process.isPresent() && !answers ? " · 还没有应答 does not answer yet" : ""));
        }
        if (well) {
            System.out.println(platform.server().url());
        }
        return well ? 0 : NOT_RUNNING;
    }

    int token(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException("./hearth token USER [ORGANISATION-ALIAS]");
        }
        System.out.println(running().tokens().of(arguments.getFirst(), arguments.size() > 1 ? arguments.get(1) : null));
        return 0;
    }

    int demo(List<String> arguments) throws IOException, InterruptedException {
        if (arguments.size() != 1) {
            throw new IllegalArgumentException("./hearth demo FILE");
        }
        Platform platform = running();
        return Demo.run(platform.server().url(), platform.tokens(), Path.of(arguments.getFirst()));
    }

    int ops(List<String> arguments) throws IOException, InterruptedException {
        Platform platform = running();
        if (!arguments.equals(List.of("rotate-personal-key"))) {
            return platform.server().act(arguments).inheritIO().start().waitFor();
        }
        // the server has to know both keys before a keyset lies under the new one; broken off, the next time goes on
        platform.secrets().turnPersonalKey();
        restart(platform);
        int code = platform.server().act(arguments).inheritIO().start().waitFor();
        if (code == 0) {
            platform.secrets().forgetPersonalKeyBefore();
        }
        return code;
    }

    /** The supervisor starts what ended, with the settings of today. */
    private static void restart(Platform platform) throws InterruptedException {
        Server server = platform.server();
        platform.pid(server).process().ifPresent(process -> Supervised.end(server, process));
        long deadline = System.nanoTime() + server.patience().toNanos();
        while (!server.answers()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("服务没有恢复 · the server did not come back");
            }
            Thread.sleep(200);
        }
    }

    int bench(List<String> arguments) throws IOException, InterruptedException, SQLException {
        if (!StartCache.of(place.build()).exists()) {
            StartCache.make(place);
        }
        try (ThrowAway installation = ThrowAway.beside(place)) {
            Bench.run(installation, place.root().resolve("docs/bench"), arguments);
        }
        return 0;
    }

    /** The long checks, on a platform of their own that goes with them. */
    int prove(List<String> arguments) throws IOException, InterruptedException {
        Prove.Options options = Prove.Options.parse(arguments);
        try (WholeThrowAway platform = WholeThrowAway.beside(place)) {
            return Prove.run(platform.running(), place.root().resolve("docs/proof"), options) ? 0 : 1;
        }
    }

    /** @return the installation, if its supervisor runs */
    Platform running() {
        Platform platform = Platform.remembered(place);
        if (platform.supervisor().process().isEmpty()) {
            throw new IllegalStateException("没有在运行，先执行 ./hearth up · not running: ./hearth up first");
        }
        return platform;
    }

    private static void greet(Platform platform) {
        System.out.printf(
                """

                屋里厢 Hearth      %s
                总部管理员 admin   %s
                密码 password      %s
                其他演示登录同用此密码：中心馆长的用户名见“总部 › 中心”。
                All demo logins share this password; a centre manager's user name is shown at headquarters › centres.
                程序访问 for curl  ./hearth token admin
                停止 stop          ./hearth down
                """,
                platform.server().url(),
                Server.ADMINISTRATOR,
                platform.secrets().get(Secrets.DEMO_PASSWORD));
    }

    /** Prints what was added to {@code log} after {@code from}, without its time stamps; answers where it ends now. */
    private static long show(Path log, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long end = file.length();
            if (end <= from) {
                return from;
            }
            byte[] bytes = new byte[(int) (end - from)];
            file.seek(from);
            file.readFully(bytes);
            int whole = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf('\n') + 1;
            for (String line : new String(bytes, 0, whole, StandardCharsets.UTF_8).split("\n")) {
                if (!line.isEmpty()) {
                    System.out.println(line.replaceFirst("^\\d{4}-\\d\\d-\\d\\dT[\\d:]+Z ", ""));
                }
            }
            return from + whole;
        }
    }
}
