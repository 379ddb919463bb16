package org.hearth.standalone.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.hearth.standalone.Tokens;
import org.hearth.standalone.demo.CentreWork.Imported;
import org.hearth.standalone.demo.CentreWork.Share;
import org.hearth.standalone.demo.Openings.Agency;

/** Runs the demonstration on one file. It may be stopped at any time and run again: what is there is found, not made twice. */
public final class Demo {
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final int ATTENDED = 6;
    private static final int DAYS = 7;

    /** The server takes a year of days at once. */
    private static final int MOST_DAYS = 366;

    /** Most of their time these wait for the server's answers. */
    private static final int THREADS = 6;

    private final String url;
    private final Tokens tokens;
    private final Timetable timetable;
    private final String filename;
    private final Progress progress;
    private final AtomicInteger created = new AtomicInteger();
    private final AtomicInteger updated = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicLong visits = new AtomicLong();

    private Demo(String url, Tokens tokens, Timetable timetable, String filename) {
        this.url = url;
        this.tokens = tokens;
        this.timetable = timetable;
        this.filename = filename;
        this.progress = new Progress(timetable.centres().size());
    }

    /**
     * Shows progress on standard error; the last line on standard output is the result as JSON.
     *
     * @param url of the server
     * @return an exit code: 0 if everything in the file was worked off
     */
    public static int run(String url, Tokens tokens, Path file) throws IOException, InterruptedException {
        return new Demo(url, tokens, Timetable.read(file), file.getFileName().toString()).run();
    }

    private int run() throws InterruptedException {
        refused.set(timetable.refused());
        Api headquarters = new Api(url, () -> tokens.of("admin", "headquarters"));
        Openings openings = new Openings(headquarters, progress);
        openings.agencies();
        new NextYear(headquarters, LocalDate.now(TORONTO).getYear() + 1).enter();
        List<Timetable.Centre> attended =
                timetable.centres().stream().limit(ATTENDED).toList();
        try (ExecutorService workers = Executors.newFixedThreadPool(THREADS)) {
            openings.centres(
                    timetable.centres(),
                    timetable.first(),
                    centre -> workers.execute(() -> work(centre, attended.indexOf(centre), attended.size())));
            workers.shutdown();
            while (!workers.awaitTermination(200, TimeUnit.MILLISECONDS)) {
                progress.show();
            }
        }
        progress.finish();
        sayWhereToLook(attended.getFirst());
        System.out.println(result());
        boolean all = failed.get() == 0
                && progress.imported.get() == timetable.centres().size();
        return all ? 0 : 1;
    }

    /** The file ends on some day: today there may be nothing to see. */
    private void sayWhereToLook(Timetable.Centre busiest) {
        System.err.printf(
                """
                中心 centre        %s
                前台 front desk    %s
                购买主体 agency    %s
                有场次的一天 a day with sessions    %s/today/%s
                """,
                Invented.manager(busiest),
                Invented.frontDesk(busiest),
                Agency.TWO.getFirst().viewer(),
                url,
                lastDay());
    }

    private void work(Timetable.Centre centre, int rank, int attended) {
        try {
            String alias = "centre_" + centre.slug();
            Api manager = new Api(url, () -> tokens.of(Invented.manager(centre), alias));
            CentreWork work = new CentreWork(centre, manager, progress);
            add(work.importTimetable(filename));
            progress.show();
            LocalDate to = lastDay();
            LocalDate from = to.minusDays(DAYS - 1L);
            if (rank >= 0) {
                work.inviteFrontDesk();
                Api frontDesk = new Api(url, () -> tokens.of(Invented.frontDesk(centre), alias));
                SpaceWork spaces = new SpaceWork(centre, manager);
                LocalDate today = LocalDate.now(TORONTO);
                spaces.spaces();
                spaces.place(to.minusDays(1));
                spaces.place(to);
                spaces.book(to, today);
                work.attend(frontDesk, from, to);
                work.stateQuietDays(frontDesk, quietFrom(to), to);
                spaces.end(frontDesk, from, to, today);
                if (rank == 0) {
                    new DoorWork(url, manager, tokens, TORONTO).count();
                }
                visits.addAndGet(work.visits(from, to));
            }
            for (int i = 0; i < Agency.TWO.size(); i++) {
                // one agency each at the first two centres; both at the same where there is only one
                if (rank == i % attended) {
                    Share share = attended == 1 ? new Share(i, Agency.TWO.size()) : new Share(0, 1);
                    work.report(Agency.TWO.get(i), timetable.first(), from, to, share);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failed.incrementAndGet();
            progress.say(centre.slug() + " ✗ " + e.getMessage());
        }
    }

    /** The file's last day, or yesterday where the file goes on: nobody has come to a session that is still to be held. */
    private LocalDate lastDay() {
        LocalDate yesterday = LocalDate.now(TORONTO).minusDays(1);
        return timetable.last().isAfter(yesterday) ? yesterday : timetable.last();
    }

    /** The file's first day, or as far back as days are stated at once. */
    private LocalDate quietFrom(LocalDate to) {
        LocalDate yearBefore = to.minusDays(MOST_DAYS - 1L);
        return timetable.first().isBefore(yearBefore) ? yearBefore : timetable.first();
    }

    private void add(Imported imported) {
        created.addAndGet(imported.created());
        updated.addAndGet(imported.updated());
        unchanged.addAndGet(imported.unchanged());
        refused.addAndGet(imported.refused());
    }

    private ObjectNode result() {
        return new ObjectMapper()
                .createObjectNode()
                .put("centres", progress.opened.get())
                .put("sessions", created.get() + updated.get() + unchanged.get())
                .put("created", created.get())
                .put("updated", updated.get())
                .put("unchanged", unchanged.get())
                .put("refused", refused.get())
                .put("visits", visits.get())
                .put("statements", progress.statements.get())
                .put("seconds", progress.seconds());
    }
}
