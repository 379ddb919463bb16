package org.hearth.standalone.bench;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked for on the command line.
 *
 * @param workloads to measure
 * @param tenants how many centres to measure with, ascending
 * @param seconds length of each run
 * @param runs of which the median is taken
 */
record Options(Set<Workload> workloads, List<Integer> tenants, int seconds, int runs) {
    private static final String USAGE = "./hearth bench [--workloads %s] [--tenants 10,1000] [--seconds 2] [--runs 5]"
            .formatted(Arrays.stream(Workload.values()).map(Workload::label).collect(Collectors.joining(",")));

    static Options parse(List<String> arguments) {
        Set<Workload> workloads = EnumSet.allOf(Workload.class);
        List<Integer> tenants = List.of(10, 1000);
        int seconds = 2;
        int runs = 5;
        for (int i = 0; i < arguments.size(); i += 2) {
            String value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            switch (arguments.get(i)) {
                case "--workloads" -> {
                    workloads = EnumSet.copyOf(each(value, Options::workload));
                    if (workloads.contains(Workload.COMPARISON)) {
                        // what is remembered says little without what it costs to work it out
                        workloads.add(Workload.TURNED);
                    }
                }
                case "--tenants" ->
                    tenants = each(value, Options::number).stream().sorted().toList();
                case "--seconds" -> seconds = number(value);
                case "--runs" -> runs = number(value);
                default -> throw new IllegalArgumentException(USAGE);
            }
        }
        return new Options(workloads, tenants, seconds, runs);
    }

    /** Only all workloads together are figures to keep; a part is a look. */
    boolean whole() {
        return workloads.size() == Workload.values().length;
    }

    boolean asksFor(Workload workload) {
        return workloads.contains(workload);
    }

    private static <T> List<T> each(String value, Function<String, T> of) {
        return Stream.of(value.split(",")).map(of).distinct().toList();
    }

    private static Workload workload(String label) {
        try {
            return Workload.named(label);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(USAGE, unknown);
        }
    }

    private static int number(String text) {
        if (!text.matches("[1-9]\\d{0,3}|10000")) {
            throw new IllegalArgumentException(USAGE);
        }
        return Integer.parseInt(text);
    }
}
