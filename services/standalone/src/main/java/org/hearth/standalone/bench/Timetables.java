package org.hearth.standalone.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearth.standalone.bench.Figures.Cost;
import org.hearth.standalone.bench.Figures.How;
import org.hearth.standalone.bench.Figures.Imports;
import org.hearth.standalone.bench.Installation.RunningServer;
import org.hearth.standalone.demo.Api;
import org.hearth.standalone.demo.CentreWork;
import org.hearth.standalone.demo.Progress;
import org.hearth.standalone.demo.Timetable;

/** Brings a timetable into each of many centres at once, as their managers would: upload, test, run. */
final class Timetables {
    static final int CENTRES = 113;
    private static final int ROWS = 16_527;
    private static final int MANAGERS = 8;
    private static final int PER_DAY = 10;

    private final Installation installation;
    private final Script lean;

    Timetables(Installation installation, Script lean) {
        this.installation = installation;
        this.lean = lean;
    }

    Imports run(RunningServer server, Requests requests, How how)
            throws IOException, InterruptedException, SQLException {
        Stopwatch served = new Stopwatch(installation, server);
        int sessions = imported(server, requests, CENTRES);
        if (sessions != ROWS) {
            throw new IllegalStateException(sessions + " of " + ROWS + " sessions were imported");
        }
        double seconds = served.seconds();
        Cost cost = served.cost(sessions);
        System.out.printf("  server        %,d sessions in %.1f s%n", sessions, seconds);
        StringBuilder all = new StringBuilder();
        for (int centre = 0; centre < CENTRES; centre++) {
            all.append("\\set rows ").append(rows(centre)).append('\n').append(lean.transaction(centre));
        }
        Stopwatch yardstick = new Stopwatch(installation, server);
        new Pgbench(installation).once(Workload.IMPORT, all.toString());
        double leanSeconds = yardstick.seconds();
        System.out.printf("  pgbench leanest, one connection   %.1f s%n", leanSeconds);
        return new Imports(
                how,
                CENTRES,
                sessions,
                seconds,
                cost,
                leanSeconds,
                yardstick.cost(sessions).database());
    }

    /** @return how many sessions the first {@code centres} have now */
    static int imported(RunningServer server, Requests requests, int centres) throws InterruptedException {
        String url = "http://127.0.0.1:" + server.port();
        Progress progress = new Progress(centres);
        List<Future<CentreWork.Imported>> running = new ArrayList<>();
        try (ExecutorService managers = Executors.newFixedThreadPool(MANAGERS)) {
            for (int i = 0; i < centres; i++) {
                int centre = i;
                Api manager = new Api(url, () -> requests.token(centre));
                running.add(managers.submit(
                        () -> new CentreWork(timetable(centre), manager, progress).importTimetable("bench.csv")));
            }
            int sessions = 0;
            for (Future<CentreWork.Imported> one : running) {
                sessions += one.get().created();
            }
            return sessions;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static int rows(int centre) {
        return ROWS / CENTRES + (centre < ROWS % CENTRES ? 1 : 0);
    }

    /** A file as the demonstration's: a course an hour, from tomorrow. */
    static Timetable.Centre timetable(int centre) {
        StringBuilder csv = new StringBuilder(
                        "Course_ID,Course Title,Section,First Date,Last Date,Start Hour,Start Minute,")
                .append("End Hour,End Min,Age Min,Age Max,Location ID\n");
        for (int row = 0; row < rows(centre); row++) {
            LocalDate day = Days.TODAY.plusDays(1 + row / PER_DAY);
            int hour = 8 + row % PER_DAY;
            csv.append("%1$d,Course %1$d,Sports,%2$s,%2$s,%3$d,30,%4$d,30,18,99,%5$d\n"
                    .formatted(row % (2 * PER_DAY), day, hour, hour + 1, centre));
        }
        return new Timetable.Centre(
                Integer.toString(centre), csv.toString().getBytes(StandardCharsets.UTF_8), rows(centre), 8);
    }
}
