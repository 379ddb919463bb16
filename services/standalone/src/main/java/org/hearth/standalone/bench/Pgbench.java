package org.hearth.standalone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The yardstick: pgbench, by the login, the role and the statements of the server, from as many clients. */
final class Pgbench {
    private static final int MOST_SCRIPTS = 100;
    private static final double WEIGHTS = 1e6;
    private static final long MICROS = 1_000_000;

    private final Installation installation;
    private final String program;
    private int starts;

    Pgbench(Installation installation) {
        this.installation = installation;
        this.program = program();
    }

    /**
     * One measurement.
     *
     * @param warm seconds that do not count
     * @param windows of {@code seconds} each that do, one after the other
     * @param protocol {@code prepared} or {@code extended}
     */
    record Plan(Workload workload, Picker picker, String protocol, int warm, int seconds, int windows) {}

    /**
     * What a run came to.
     *
     * @param windows figures of each window
     * @param transactions of the whole run, the warm seconds included
     */
    record Outcome(List<Measured> windows, long transactions) {}

    Outcome run(Plan plan, Script script) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(installation.folder(), "pgbench-");
        List<String> command = command(plan, folder);
        addScripts(command, plan.picker(), script, folder);
        run(command, plan.workload(), folder);
        return windows(folder, plan);
    }

    /** Runs a script once, over one connection. */
    void once(Workload workload, String script) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(installation.folder(), "pgbench-");
        Path file = Files.writeString(folder.resolve("script"), script);
        List<String> command = connected(workload);
        command.addAll(List.of("-M", "extended", "-c", "1", "-t", "1", "-f", file.toString()));
        run(command, workload, folder);
    }

    private List<String> command(Plan plan, Path folder) {
        int length = plan.warm() + plan.seconds() * plan.windows();
        List<String> command = connected(plan.workload());
        int clients = plan.workload().clients();
        command.addAll(List.of("-M", plan.protocol(), "-j", Integer.toString(Math.min(2, clients))));
        command.addAll(List.of("-c", Integer.toString(clients), "-T", Integer.toString(length)));
        command.addAll(List.of("-l", "--log-prefix=" + folder.resolve("log")));
        return command;
    }

    private List<String> connected(Workload workload) {
        List<String> command = new ArrayList<>(List.of(program, "-h", "127.0.0.1", "-p"));
        command.add(Integer.toString(installation.databasePort()));
        command.addAll(List.of("-U", workload.login(), "-d", "hearth", "-n"));
        // numbers of earlier starts are not used again
        command.addAll(List.of("-D", "i=0", "-D", "base=" + ++starts * 1_000_000_000_000L));
        Days.variables().forEach((name, day) -> command.addAll(List.of("-D", name + "=" + day)));
        return command;
    }

    private void run(List<String> command, Workload workload, Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("PGPASSWORD", installation.password(workload.login()));
        Process process = builder.start();
        if (process.waitFor() != 0) {
            throw new IOException("pgbench failed:\n" + Files.readString(output));
        }
    }

    private static void addScripts(List<String> command, Picker picker, Script script, Path folder) throws IOException {
        int each = (picker.size() + MOST_SCRIPTS - 1) / MOST_SCRIPTS;
        for (int from = 0; from < picker.size(); from += each) {
            int to = Math.min(from + each, picker.size());
            Path file = Files.writeString(folder.resolve("script-" + from), script.of(picker, from, to));
            command.add("-f");
            command.add(file + "@" + Math.max(1, Math.round(picker.share(from, to) * WEIGHTS)));
        }
    }

    /** Sorts the logged transactions into the windows they ended in. */
    private static Outcome windows(Path folder, Plan plan) throws IOException {
        List<long[]> ended = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path log : files.filter(file -> file.getFileName().toString().startsWith("log."))
                    .toList()) {
                try (Stream<String> lines = Files.lines(log)) {
                    lines.map(line -> line.split(" "))
                            .forEach(words -> ended.add(new long[] {endOf(words), Long.parseLong(words[2]) * 1000}));
                }
            }
        }
        // counted from the end: how long all clients take to connect is part of what does not count
        long last = ended.stream().mapToLong(one -> one[0]).max().orElse(0);
        long began = last - plan.windows() * plan.seconds() * MICROS;
        List<Measured> measured = new ArrayList<>();
        for (int i = 0; i < plan.windows(); i++) {
            long from = began + i * plan.seconds() * MICROS;
            long to = from + plan.seconds() * MICROS;
            long[] nanos = ended.stream()
                    .filter(one -> one[0] > from && one[0] <= to)
                    .mapToLong(one -> one[1])
                    .toArray();
            measured.add(Measured.of(nanos, plan.seconds(), 0));
        }
        return new Outcome(measured, ended.size());
    }

    /** When the transaction of a line of pgbench's log ended, in microseconds. */
    private static long endOf(String[] words) {
        return Long.parseLong(words[4]) * MICROS + Long.parseLong(words[5]);
    }

    private static String program() {
        List<Path> places = new ArrayList<>();
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            places.add(Path.of(folder, "pgbench"));
        }
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (var versions = Files.list(debian)) {
                versions.forEach(version -> places.add(version.resolve("bin/pgbench")));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return places.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "需要 pgbench（14 或更新）。pgbench 14 or newer is needed: apt-get install postgresql-contrib"))
                .toString();
    }
}
