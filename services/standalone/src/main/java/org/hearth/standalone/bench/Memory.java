package org.hearth.standalone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.hearth.standalone.bench.Figures.Held;

/** Memory of processes as the kernel counts it, in megabytes (2^20 bytes). */
final class Memory {
    private static final long KB_PER_MB = 1024;

    private Memory() {}

    /** What a server holds, and the largest of the database's backends that work for it. */
    static Held held(long server, Connection connection) throws SQLException, IOException {
        List<Long> pids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select pid from pg_stat_activity where usename in ('hearth_centre', 'hearth_headquarters')")) {
            while (rows.next()) {
                pids.add(rows.getLong(1));
            }
        }
        long own = 0;
        long resident = 0;
        for (long pid : pids) {
            if (Files.exists(status(pid))) {
                String status = Files.readString(status(pid));
                own = Math.max(own, field(status, "RssAnon"));
                resident = Math.max(resident, field(status, "VmRSS"));
            }
        }
        return new Held(
                field(Files.readString(status(server)), "VmRSS") / KB_PER_MB, own / KB_PER_MB, resident / KB_PER_MB);
    }

    /** A field of {@code /proc/…/status} or {@code /proc/meminfo}, in kilobytes; 0 where it is missing. */
    static long field(String status, String name) {
        return status.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0L);
    }

    private static Path status(long pid) {
        return Path.of("/proc", Long.toString(pid), "status");
    }
}
