package org.hearth.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keycloak on the same PostgreSQL, in a database of its own, with the realm and the theme in {@code deploy/keycloak}. */
final class Keycloak implements Part {
    private static final List<String> BUILD = List.of("build", "--db=postgres");

    private final Place place;
    private final Ports ports;
    private final Postgres postgres;
    private final Secrets secrets;
    private final Path home;

    Keycloak(Place place, Ports ports, Postgres postgres, Secrets secrets) {
        this.place = place;
        this.ports = ports;
        this.postgres = postgres;
        this.secrets = secrets;
        this.home = place.cache().resolve("keycloak-" + Place.version("keycloak"));
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public String label() {
        return "登录 Keycloak " + Place.version("keycloak");
    }

    /** Where browser, server and programs reach it: one address, so that the issuer is one. */
    String url() {
        return "http://127.0.0.1:" + ports.keycloak();
    }

    String realm() {
        return url() + "/realms/hearth";
    }

    /** Unpacks it, builds it for PostgreSQL, each once for a version; puts realm and theme in place. */
    void install() throws IOException, InterruptedException {
        Path built = home.resolve("built-for-hearth");
        if (!Files.exists(built)) {
            Trees.delete(home);
            Path archive = place.cache().resolve("keycloak-quarkus-dist-" + Place.version("keycloak") + ".tar.gz");
            Archives.gzipped(archive, home);
            Process process = start(BUILD)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(place.log(name()).toFile()))
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException("Keycloak could not be built, see " + place.log(name()));
            }
            Files.createFile(built);
        }
        // a restarted database leaves dead connections behind: one that rested is tried before it is used
        Files.writeString(
                home.resolve("conf/quarkus.properties"), "quarkus.datasource.jdbc.foreground-validation-interval=1S\n");
        Files.createDirectories(home.resolve("data/import"));
        installTheme();
        Files.writeString(
                home.resolve("data/import/realm-hearth.json"),
                Files.readString(place.deploy("keycloak/realm-hearth.json")));
    }

    /**
     * Keycloak keeps packed copies of a theme's files for as long as its own version stays: they go when the theme changes, and
     * only then, since another installation of this checkout may be using them.
     */
    private void installTheme() throws IOException {
        Path source = place.deploy("keycloak/theme");
        Path known = home.resolve("theme-of-hearth");
        String now = Trees.checksum(source);
        if (!Files.exists(known) || !Files.readString(known).equals(now)) {
            Trees.delete(home.resolve("data/tmp"));
            Trees.delete(home.resolve("themes/hearth"));
            Trees.copy(source, home.resolve("themes"));
            Files.writeString(known, now);
        }
    }

    @Override
    public ProcessBuilder process() {
        ProcessBuilder process = start(List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(),
                "--hostname=" + url(),
                "--db-url=" + postgres.url("keycloak"),
                "--db-username=keycloak",
                "--spi-theme--static-max-age=3600",
                "--db-pool-initial-size=2",
                "--db-pool-max-size=30"));
        Map<String, String> environment = process.environment();
        environment.put("KC_DB_PASSWORD", secrets.get(Secrets.KEYCLOAK_DATABASE));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", Realm.ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(Secrets.KEYCLOAK_ADMIN));
        environment.putAll(placeholders());
        return process;
    }

    /** What the realm's files leave open. */
    Map<String, String> placeholders() {
        return Map.of(
                "HEARTH_PUBLIC_URL", "http://127.0.0.1:" + ports.server(),
                "HEARTH_LOCALHOST_URL", "http://localhost:" + ports.server(),
                "HEARTH_OIDC_CLIENT_SECRET", secrets.get("HEARTH_OIDC_CLIENT_SECRET"),
                "HEARTH_KEYCLOAK_SERVICE_CLIENT_SECRET", secrets.get("HEARTH_KEYCLOAK_SERVICE_CLIENT_SECRET"),
                "HEARTH_DEMO_CLIENT_SECRET", secrets.get(Secrets.DEMO_CLIENT));
    }

    /** It says "Listening" seconds before the realm is there: asked for is the realm. */
    @Override
    public boolean answers() {
        return Http.answers(realm() + "/.well-known/openid-configuration");
    }

    /** Java directly, not {@code kc.sh}: a shell between would die alone and leave the server behind. */
    private ProcessBuilder start(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Java.executable(),
                "-Xms64m",
                "-Xmx512m",
                // what it needs in any case, so that nothing is collected on the way there
                "-XX:MetaspaceSize=160m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                // on one machine it starts and opens some centres: what the second compiler makes of that never pays
                // for itself
                "-XX:TieredStopAtLevel=1",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return new ProcessBuilder(command).directory(home.toFile());
    }
}
