package org.hearth.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The Hearth server: every audience in one process. */
final class Server implements Part {
    /** The first administrator of headquarters. */
    static final String ADMINISTRATOR = "admin@hearth.localhost";

    /** For measuring what it can instead of what it lets one person have. */
    static final Map<String, String> WITHOUT_LIMITS = Map.of(
            "HEARTH_LIMIT_ADDRESS", "0",
            "HEARTH_LIMIT_PERSON", "0",
            "HEARTH_LIMIT_EXPORTS", "0",
            "HEARTH_LIMIT_CENTRES", "false");

    /**
     * How Java compiles the server. What the second compiler makes pays for itself after minutes of load, which a machine that shows
     * Hearth to somebody never sees (ADR 65); what is measured is compiled as an installation is.
     */
    enum Compiling {
        LIGHTLY(List.of("-XX:TieredStopAtLevel=1")),
        FULLY(List.of());

        private final List<String> options;

        Compiling(List<String> options) {
            this.options = options;
        }
    }

    private final Place place;
    private final Ports ports;
    private final Postgres postgres;
    private final Keycloak keycloak;
    private final Secrets secrets;
    private final StartCache cache;
    private final Compiling compiling;

    Server(
            Place place,
            Ports ports,
            Postgres postgres,
            Keycloak keycloak,
            Secrets secrets,
            StartCache cache,
            Compiling compiling) {
        this.place = place;
        this.ports = ports;
        this.postgres = postgres;
        this.keycloak = keycloak;
        this.secrets = secrets;
        this.cache = cache;
        this.compiling = compiling;
    }

    @Override
    public String name() {
        return "server";
    }

    @Override
    public String label() {
        return "屋里厢 Hearth";
    }

    String url() {
        return "http://127.0.0.1:" + ports.server();
    }

    /** Where it says how it is. */
    String management() {
        return "http://127.0.0.1:" + ports.management() + "/q";
    }

    @Override
    public ProcessBuilder process() {
        ProcessBuilder process =
                java(List.of("-Xms128m", "-Xmx640m", "-XX:MetaspaceSize=160m", "-XX:+UseSerialGC"), List.of());
        process.environment().put("HEARTH_HTTP_PORT", Integer.toString(ports.server()));
        process.environment().put("HEARTH_MANAGEMENT_PORT", Integer.toString(ports.management()));
        // here everybody comes from one address: a demonstration of a hundred centres at once, too
        process.environment().putIfAbsent("HEARTH_LIMIT_ADDRESS", "120000");
        return process;
    }

    /** The same program for one act of operation: no address of its own, no background work, then it ends. */
    ProcessBuilder act(List<String> arguments) {
        ProcessBuilder process = java(
                List.of(
                        "-Xmx512m",
                        "-Dquarkus.http.host-enabled=false",
                        "-Dquarkus.management.host-enabled=false",
                        "-Dquarkus.scheduler.enabled=false",
                        "-Dquarkus.oidc.tenant-enabled=false",
                        "-Dquarkus.log.console.stderr=true",
                        "-Dquarkus.log.console.level=ERROR"),
                arguments);
        process.environment().put("HEARTH_AUDIENCES", "centre,ops");
        return process;
    }

    @Override
    public boolean answers() {
        return Http.answers(management() + "/health/ready");
    }

    /** From {@code HEARTH_JAVA_OPTIONS}, for example {@code -Xmx2g -XX:TieredStopAtLevel=4}; they have the last word. */
    private static List<String> optionsOfTheOperator() {
        return Arrays.stream(
                        System.getenv().getOrDefault("HEARTH_JAVA_OPTIONS", "").split("\\s+"))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    private ProcessBuilder java(List<String> options, List<String> arguments) {
        Path jar = place.build().resolve("server/quarkus-run.jar");
        List<String> command = new ArrayList<>(List.of(
                Java.executable(),
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(cache.options());
        command.addAll(compiling.options);
        command.addAll(options);
        command.addAll(optionsOfTheOperator());
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(command);
        Map<String, String> environment = process.environment();
        environment.putAll(secrets.ofServer());
        environment.put(
                "HEARTH_BLOBS_FOLDER",
                place.data().resolve("blobs").toAbsolutePath().toString());
        environment.put("HEARTH_DB_URL", postgres.url("hearth"));
        environment.put("HEARTH_OIDC_URL", keycloak.realm());
        environment.put("HEARTH_KEYCLOAK_URL", keycloak.url());
        environment.put("HEARTH_BOOTSTRAP_ADMIN", ADMINISTRATOR);
        environment.put("HEARTH_HTTP_HOST", "127.0.0.1");
        environment.put("HEARTH_PUBLIC_URL", url());
        // allows the demo password, and nothing beyond this machine
        environment.put("HEARTH_STANDALONE", "true");
        return process;
    }
}
