package org.hearth.standalone.bench;

import java.io.IOException;
import org.hearth.standalone.bench.Figures.Cost;
import org.hearth.standalone.bench.Installation.RunningServer;

/** Time by the clock, and processor time of the server and the database, from when it is made. */
final class Stopwatch {
    private final Installation installation;
    private final RunningServer server;
    private final long began = System.nanoTime();
    private final long serverBefore;
    private final long databaseBefore;

    Stopwatch(Installation installation, RunningServer server) throws IOException {
        this.installation = installation;
        this.server = server;
        this.serverBefore = Cpu.of(server.pid());
        this.databaseBefore = Cpu.ofFamily(installation.databasePid());
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    /** What each of so many operations has cost until now. */
    Cost cost(double operations) throws IOException {
        return new Cost(
                (Cpu.of(server.pid()) - serverBefore) / operations,
                (Cpu.ofFamily(installation.databasePid()) - databaseBefore) / operations);
    }
}
