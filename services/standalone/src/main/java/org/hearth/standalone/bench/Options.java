package org.hearth.standalone.bench;

import java.util.Arrays;
import java.util.List;

/**
 * What is asked for on the command line.
 *
 * @param tenants how many centres to measure with, ascending
 * @param seconds length of each run
 * @param runs of which the median is taken
 */
record Options(List<Integer> tenants, int seconds, int runs) {
    private static final String USAGE = "./hearth bench [--tenants 10,100,1000] [--seconds 10] [--runs 3]";
    private static final int MOST = 9999;

    static Options parse(List<String> arguments) {
        List<Integer> tenants = List.of(10, 100, 1000);
        int seconds = 10;
        int runs = 3;
        for (int i = 0; i < arguments.size(); i += 2) {
            String value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            switch (arguments.get(i)) {
                case "--tenants" ->
                    tenants = Arrays.stream(value.split(","))
                            .map(Options::number)
                            .sorted()
                            .distinct()
                            .toList();
                case "--seconds" -> seconds = number(value);
                case "--runs" -> runs = number(value);
                default -> throw new IllegalArgumentException(USAGE);
            }
        }
        return new Options(tenants, seconds, runs);
    }

    private static int number(String text) {
        if (!text.matches("[1-9]\\d{0,3}") || Integer.parseInt(text) > MOST) {
            throw new IllegalArgumentException(USAGE);
        }
        return Integer.parseInt(text);
    }
}
