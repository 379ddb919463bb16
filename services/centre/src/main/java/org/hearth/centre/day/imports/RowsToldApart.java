package org.hearth.centre.day.imports;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.hearth.files.ReceivedTable;

/**
 * How well keys tell the rows of a file apart, found in one pass over it: of each row and key a number is held, so that a file of
 * 200,000 rows is a dozen megabytes and a second, and no work of the database while somebody waits for their upload.
 */
final class RowsToldApart {
    private static final long FIRST = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int END = 0x1_0000;

    private final long rows;
    private final long[] keys;

    private RowsToldApart(long rows, long[] keys) {
        this.rows = rows;
        this.keys = keys;
    }

    /**
     * Reads the file once.
     *
     * @param keys each the columns that make it up, counted from 0
     */
    static RowsToldApart by(ReceivedTable table, List<List<Integer>> keys) {
        long[][] seen = new long[keys.size() + 1][table.size() - 1];
        int[] row = {-1};
        table.forEach((line, cells) -> {
            int at = row[0]++;
            if (at < 0) {
                return;
            }
            for (int key = 0; key < keys.size(); key++) {
                List<Integer> columns = keys.get(key);
                seen[key][at] = number(columns.size(), one -> cell(cells, columns.get(one)));
            }
            seen[keys.size()][at] = number(cells.size(), one -> cell(cells, one));
        });
        long[] different =
                Arrays.stream(seen).mapToLong(RowsToldApart::different).toArray();
        return new RowsToldApart(different[keys.size()], Arrays.copyOf(different, keys.size()));
    }

    /** How many different ones there are of a key. */
    long different(int key) {
        return keys[key];
    }

    /** Whether a key is another one in each row; rows that say the very same are one. */
    boolean isUnique(int key) {
        return keys[key] == rows;
    }

    private static String cell(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** FNV-1a of 64 bits: that two of 200,000 are the same by chance has odds of one in a billion, and costs a suggestion. */
    private static long number(int count, IntFunction<String> cells) {
        long number = FIRST;
        for (int one = 0; one < count; one++) {
            String cell = cells.apply(one);
            for (int letter = 0; letter < cell.length(); letter++) {
                number = (number ^ cell.charAt(letter)) * PRIME;
            }
            number = (number ^ END) * PRIME;
        }
        return number;
    }

    private static long different(long[] numbers) {
        Arrays.sort(numbers);
        long different = 0;
        for (int one = 0; one < numbers.length; one++) {
            if (one == 0 || numbers[one] != numbers[one - 1]) {
                different++;
            }
        }
        return different;
    }
}
