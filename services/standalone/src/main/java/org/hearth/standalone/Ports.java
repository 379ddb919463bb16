package org.hearth.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The ports of one installation, on loopback. The usual ones where they are free, else any; remembered, so that an address stays
 * what it was.
 */
record Ports(int server, int keycloak, int postgres, int management) {
    private static final int SERVER = 8080;
    private static final int KEYCLOAK = 8180;
    private static final int POSTGRES = 5433;
    private static final int MANAGEMENT = 9090;

    /** @return the ports remembered in {@code file}, whether free or not */
    static Ports remembered(Path file) {
        Properties kept = read(file);
        return new Ports(
                Integer.parseInt(kept.getProperty("server", "0")),
                Integer.parseInt(kept.getProperty("keycloak", "0")),
                Integer.parseInt(kept.getProperty("postgres", "0")),
                Integer.parseInt(kept.getProperty("management", "0")));
    }

    /** Chooses ports that are free now and remembers them in {@code file}. */
    static Ports choose(Path file) {
        return choose(file, Ports::free);
    }

    /** Free ports that are nobody's usual ones. */
    static Ports unusual(Path file) {
        return choose(file, port -> false);
    }

    static Ports choose(Path file, IntPredicate free) {
        Ports kept = remembered(file);
        Set<Integer> chosen = new HashSet<>();
        Ports ports = new Ports(
                one(kept.server, SERVER, free, chosen),
                one(kept.keycloak, KEYCLOAK, free, chosen),
                one(kept.postgres, POSTGRES, free, chosen),
                one(kept.management, MANAGEMENT, free, chosen));
        Properties properties = new Properties();
        properties.setProperty("server", Integer.toString(ports.server));
        properties.setProperty("keycloak", Integer.toString(ports.keycloak));
        properties.setProperty("postgres", Integer.toString(ports.postgres));
        properties.setProperty("management", Integer.toString(ports.management));
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ports;
    }

    private static int one(int kept, int usual, IntPredicate free, Set<Integer> chosen) {
        for (int port : new int[] {kept, usual}) {
            if (port > 0 && !chosen.contains(port) && free.test(port)) {
                chosen.add(port);
                return port;
            }
        }
        int any = any();
        while (!chosen.add(any)) {
            any = any();
        }
        return any;
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int any() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }
}
