package org.hearth.standalone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Processor time of processes as the kernel counts it, in milliseconds. */
final class Cpu {
    /** Linux tells it in hundredths of a second, whatever the machine. */
    private static final long MILLIS_PER_TICK = 10;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    private Cpu() {}

    static long of(long pid) throws IOException {
        return ticks(stat(pid), USER, SYSTEM) * MILLIS_PER_TICK;
    }

    /** Of a process, its living children, and those that have ended. */
    static long ofFamily(long pid) throws IOException {
        long ticks = ticks(stat(pid), USER, SYSTEM, CHILDREN_USER, CHILDREN_SYSTEM);
        List<Long> children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .map(ProcessHandle::pid)
                .toList();
        for (long child : children) {
            ticks += ticks(stat(child), USER, SYSTEM);
        }
        return ticks * MILLIS_PER_TICK;
    }

    /** Sums fields of {@code /proc/…/stat}, counted from the one after the program's name, which may hold anything. */
    static long ticks(String stat, int... fields) {
        if (stat.isEmpty()) {
            return 0;
        }
        String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Arrays.stream(fields)
                .mapToLong(field -> Long.parseLong(words[field]))
                .sum();
    }

    private static String stat(long pid) throws IOException {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        } catch (NoSuchFileException ended) {
            return "";
        }
    }
}
