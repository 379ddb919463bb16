package org.hearth.centre.promise.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearth.exchange.published.StatementDocument;
import org.hearth.exchange.published.Totals;
import org.hearth.kernel.Difference;

/**
 * What somebody saw of a statement before publishing it: sent along with the order, so that a refusal can say what changed. Whether
 * anything did, the digest of all figures says.
 *
 * @param lines of the list: the first six digits of the SHA-256 of each, in order; of the first 30,000
 * @param sensitive SHA-256 of what is said of sensitive programmes
 */
public record SeenFigures(
        @NotNull @Valid Totals totals,

        @NotNull @Size(max = SeenFigures.MARK * SeenFigures.MOST_LINES)
        String lines,

        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sensitive,
        boolean simulated) {
    static final int MARK = 6;
    static final int MOST_LINES = 30_000;

    /** @param hash SHA-256 of the canonical JSON of a value */
    static SeenFigures of(StatementDocument statement, Function<Object, String> hash) {
        return new SeenFigures(
                statement.totals(),
                statement.sessions().stream()
                        .limit(MOST_LINES)
                        .map(line -> hash.apply(line).substring(0, MARK))
                        .collect(Collectors.joining()),
                hash.apply(Map.of(
                        "lines",
                        statement.sensitive() == null ? List.of() : statement.sensitive(),
                        "differs",
                        statement.differences().stream()
                                .anyMatch(one -> one.kind().equals("sensitive")))),
                statement.simulated());
    }

    /** Names what is other now, as a correction does ({@link LineChanges}); without numbers what may have none. */
    List<Difference> differences(SeenFigures now) {
        List<Difference> differences = new ArrayList<>(totals.differences(now.totals));
        LineChanges.difference(marks(), now.marks()).ifPresent(differences::add);
        if (!sensitive.equals(now.sensitive)) {
            differences.add(new Difference("sensitive", null, null));
        }
        if (simulated != now.simulated) {
            differences.add(new Difference("simulated", null, null));
        }
        return differences;
    }

    private List<String> marks() {
        return IntStream.range(0, lines.length() / MARK)
                .mapToObj(line -> lines.substring(line * MARK, (line + 1) * MARK))
                .toList();
    }
}
