package org.hearth.standalone;

import java.util.List;

/** All parts of one installation, in the order they start. */
record Platform(Place place, Ports ports, Secrets secrets, Postgres postgres, Keycloak keycloak, Server server) {
    static Platform of(Place place, Ports ports) {
        Secrets secrets = Secrets.of(place.data().resolve("secrets"));
        Postgres postgres = new Postgres(place, ports.postgres(), secrets);
        Keycloak keycloak = new Keycloak(place, ports, postgres, secrets);
        Server server = new Server(
                place, ports, postgres, keycloak, secrets, StartCache.of(place.build()), Server.Compiling.LIGHTLY);
        return new Platform(place, ports, secrets, postgres, keycloak, server);
    }

    /** The installation as it was last started. */
    static Platform remembered(Place place) {
        return of(place, Ports.remembered(place.data().resolve("ports")));
    }

    List<Part> parts() {
        return List.of(postgres, keycloak, server);
    }

    PidFile supervisor() {
        return new PidFile(place.run("supervisor.pid"));
    }

    PidFile pid(Part part) {
        return new PidFile(place.run(part.name() + ".pid"));
    }

    Tokens tokens() {
        return new Tokens(keycloak, server, secrets);
    }

    /** Whether a supervisor runs that has said "ready". */
    boolean up() {
        return supervisor().process().isPresent() && java.nio.file.Files.exists(place.run("ready"));
    }

    /** Ends what an earlier supervisor left behind when it was killed, last started first. */
    void endLeftovers() {
        for (Part part : parts().reversed()) {
            pid(part).process().ifPresent(process -> Supervised.end(part, process));
            pid(part).delete();
        }
    }
}
