package org.hearth.testing.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One HTTP/1.1 connection on loopback that sends whatever bytes it is given; a closed one is opened anew. */
final class Connection implements AutoCloseable {
    /** No answer comes later than this; what takes longer has hung. */
    private static final int PATIENCE_MILLIS = 30_000;

    private static final int MOST = 64 * 1024 * 1024;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Connection(int port) {
        this.port = port;
    }

    /** @param status 0 where the connection was closed without an answer, -1 where none came in time */
    record Answer(int status, String body, long millis) {}

    Answer send(byte[] request) {
        long began = System.nanoTime();
        boolean fresh = socket == null;
        try {
            return exchange(request, began);
        } catch (SocketTimeoutException e) {
            close();
            return new Answer(-1, "", millis(began));
        } catch (IOException e) {
            close();
            // a kept connection may have been closed since; whether this request is answered, a new one shows
            return fresh ? new Answer(0, e.toString(), millis(began)) : send(request);
        }
    }

    private static long millis(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }

    private Answer exchange(byte[] request, long began) throws IOException {
        Socket open = socket;
        if (open == null) {
            open = new Socket(InetAddress.getLoopbackAddress(), port);
            open.setTcpNoDelay(true);
            open.setSoTimeout(PATIENCE_MILLIS);
            socket = open;
            in = new BufferedInputStream(open.getInputStream());
        }
        IOException whileSending = null;
        try {
            open.getOutputStream().write(request);
            open.getOutputStream().flush();
        } catch (IOException e) {
            // it may have answered before it had read everything
            whileSending = e;
        }
        try {
            return read(began);
        } catch (IOException e) {
            throw whileSending == null ? e : whileSending;
        }
    }

    private Answer read(long began) throws IOException {
        String[] first = line().split(" ", 3);
        int status = Integer.parseInt(first[1]);
        int length = 0;
        boolean chunked = false;
        boolean stream = false;
        boolean closes = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
            stream |= lower.startsWith("content-type: text/event-stream");
            closes |= lower.startsWith("connection:") && lower.contains("close");
        }
        String body = stream ? "" : new String(chunked ? chunks() : exactly(length), StandardCharsets.UTF_8);
        if (stream || closes) {
            // a stream of events has no end to wait for
            close();
        }
        return new Answer(status, body, millis(began));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int size;
        do {
            size = Integer.parseInt(line().split(";", 2)[0].strip(), 16);
            all.write(exactly(size));
            line();
        } while (size > 0 && all.size() < MOST);
        return all.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = stream().readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("closed in the middle of an answer");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = stream().read(); c != '\n'; c = stream().read()) {
            if (c < 0) {
                throw new EOFException("closed without an answer");
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private InputStream stream() throws EOFException {
        InputStream open = in;
        if (open == null) {
            throw new EOFException("closed");
        }
        return open;
    }

    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        in = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // it was to go
            }
        }
    }
}
