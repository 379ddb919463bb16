package org.hearth.standalone.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hearth.standalone.bench.Installation.RunningServer;
import org.hearth.standalone.bench.SqlLog.Statement;

/** Learns from the database's own log which SQL the server sends for one request, so that the yardstick is never out of date. */
final class Capture {
    /** Which of the samples is captured; the one before is sent for what the server then remembers. */
    static final int SAMPLE = 1;

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final Installation installation;

    Capture(Installation installation) {
        this.installation = installation;
    }

    /** The statements of one request to the first centre; {@code server} must do nothing else meanwhile. */
    List<Statement> capture(RunningServer server, Requests requests, Workload workload)
            throws SQLException, IOException, InterruptedException {
        logStatements("alter system set log_statement = 'all'");
        try (Wire wire = new Wire(server.port())) {
            // the first request also asks who this is and what the columns are
            send(wire, workload, requests.sample(workload, SAMPLE - 1));
            return during(wire, workload, requests.sample(workload, SAMPLE));
        } finally {
            logStatements("alter system reset log_statement");
        }
    }

    private List<Statement> during(Wire wire, Workload workload, byte[] request)
            throws SQLException, IOException, InterruptedException {
        turn(workload);
        long from = Files.size(installation.databaseLog());
        send(wire, workload, request);
        // the first statement of a centre's transaction is the role; who somebody is may be asked before, without one
        int least = workload == Workload.COMPARISON ? 1 : 2;
        long deadline = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < deadline) {
            List<List<Statement>> transactions = SqlLog.transactions(logFrom(from));
            if (!transactions.isEmpty() && transactions.getLast().size() >= least) {
                return transactions.getLast();
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("the database logged no transaction of " + workload.label());
    }

    private void turn(Workload workload) throws SQLException {
        if (workload == Workload.TURNED) {
            try (Connection connection = installation.superuser()) {
                RollUps.turn(connection);
            }
        }
    }

    private static void send(Wire wire, Workload workload, byte[] request) throws IOException {
        int status = wire.send(request);
        if (status != workload.success()) {
            throw new IllegalStateException(workload.label() + ": " + status + " " + wire.body());
        }
    }

    private String logFrom(long offset) throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(installation.databaseLog().toFile(), "r")) {
            byte[] bytes = new byte[(int) (file.length() - offset)];
            file.seek(offset);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private void logStatements(String sql) throws SQLException, InterruptedException {
        try (Connection connection = installation.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            statement.execute("select pg_reload_conf()");
        }
        // every backend reads the new setting before its next statement, once the signal has come
        Thread.sleep(500);
    }
}
