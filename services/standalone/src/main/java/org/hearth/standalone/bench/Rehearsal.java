package org.hearth.standalone.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.hearth.standalone.bench.Installation.Launch;
import org.hearth.standalone.bench.Installation.RunningServer;

/** A server that starts, does what people do most, and ends: what Java observes meanwhile helps later starts, and the work after them. */
public final class Rehearsal {
    private static final int CENTRES = 6;

    /** So often that Java knows of each method that matters how it is called, and need not watch it anew after a start. */
    private static final int TIMES = 400;

    private Rehearsal() {}

    /** @param options by which Java writes down what it observes */
    public static void run(Installation installation, List<String> options)
            throws IOException, InterruptedException, SQLException {
        try (Issuer issuer = new Issuer()) {
            Tenants tenants = new Tenants(installation);
            try (RunningServer server = installation.server(issuer.url(), Launch.EVERYTHING.with(options));
                    Wire wire = new Wire(server.port())) {
                tenants.makeUpTo(CENTRES);
                new RollUps(installation).makeUpTo(1);
                Requests requests = new Requests(issuer, CENTRES);
                Picker picker = Picker.uniform(CENTRES);
                RandomGenerator random = new SplittableRandom(1);
                for (int i = 0; i < TIMES; i++) {
                    for (Workload workload : Workload.REQUESTS) {
                        wire.send(requests.of(workload, picker).next(random));
                    }
                }
                Timetables.imported(server, requests, CENTRES);
            }
        }
    }
}
