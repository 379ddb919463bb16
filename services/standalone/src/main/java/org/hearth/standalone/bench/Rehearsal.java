package org.hearth.standalone.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.hearth.standalone.bench.Installation.Launch;
import org.hearth.standalone.bench.Installation.RunningServer;

/** A server that starts, does once what people do most, and ends: what Java observes meanwhile helps later starts. */
public final class Rehearsal {
    /** Enough for Java to see what is called often. */
    private static final int TIMES = 20;

    private Rehearsal() {}

    /** @param options by which Java writes down what it observes */
    public static void run(Installation installation, List<String> options)
            throws IOException, InterruptedException, SQLException {
        try (Issuer issuer = new Issuer()) {
            Tenants tenants = new Tenants(installation);
            try (RunningServer server = installation.server(issuer.url(), Launch.EVERYTHING.with(options));
                    Wire wire = new Wire(server.port())) {
                tenants.makeUpTo(1);
                new RollUps(installation).makeUpTo(1);
                Requests requests = new Requests(issuer, 1);
                for (int i = 0; i < TIMES; i++) {
                    for (Workload workload : Workload.REQUESTS) {
                        wire.send(requests.sample(workload, i));
                    }
                }
            }
        }
    }
}
