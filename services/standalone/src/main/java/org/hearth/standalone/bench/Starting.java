package org.hearth.standalone.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hearth.standalone.bench.Figures.How;
import org.hearth.standalone.bench.Figures.Starts;
import org.hearth.standalone.bench.Installation.Launch;
import org.hearth.standalone.bench.Installation.RunningServer;

/** Starts the server while the database answers and until it is ready, with and without the cache, turn by turn. */
final class Starting {
    private Starting() {}

    /** Seconds by the clock, and of processor. */
    private record Start(double seconds, double cpu) {}

    static Starts measure(Installation installation, Issuer issuer, int times, How how)
            throws IOException, InterruptedException {
        List<Start> without = new ArrayList<>();
        List<Start> with = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            without.add(once(installation, issuer, Launch.EVERYTHING.uncached()));
            with.add(once(installation, issuer, Launch.EVERYTHING));
        }
        Starts starts = new Starts(
                how,
                Measured.middle(without.stream().map(Start::seconds).toList()),
                Measured.middle(without.stream().map(Start::cpu).toList()),
                Measured.middle(with.stream().map(Start::seconds).toList()),
                Measured.middle(with.stream().map(Start::cpu).toList()));
        System.out.printf(
                "  without the cache %.2f s (cpu %.2f s)   with it %.2f s (cpu %.2f s)%n",
                starts.without(), starts.cpuWithout(), starts.with(), starts.cpuWith());
        return starts;
    }

    private static Start once(Installation installation, Issuer issuer, Launch launch)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (RunningServer server = installation.server(issuer.url(), launch)) {
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Start(seconds, Cpu.of(server.pid()) / 1000.0);
        }
    }
}
