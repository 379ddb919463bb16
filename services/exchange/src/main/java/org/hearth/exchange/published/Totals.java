package org.hearth.exchange.published;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.hearth.exchange.Heads;
import org.hearth.kernel.Difference;
import org.jspecify.annotations.Nullable;

/**
 * What a statement's figures come to.
 *
 * @param notClosed sessions that had ended and were not closed; null where the statement does not say
 */
public record Totals(
        @Min(0) @Max(Heads.MOST) long sessionsHeld,
        @NotNull @Valid Heads byMethod,
        @Nullable @Min(0) @Max(Heads.MOST) Integer notClosed) {
    public static final String SESSIONS_HELD = "sessionsHeld";
    public static final String VISITS = "visits";

    /** Names each figure that is another one in {@code after}. */
    public List<Difference> differences(Totals after) {
        List<Difference> differences = new ArrayList<>();
        addIfOther(differences, SESSIONS_HELD, sessionsHeld, after.sessionsHeld);
        addIfOther(differences, VISITS, byMethod.visits(), after.byMethod.visits());
        addIfOther(differences, "scan", byMethod.scan(), after.byMethod.scan());
        addIfOther(differences, "named", byMethod.named(), after.byMethod.named());
        addIfOther(differences, "self", byMethod.self(), after.byMethod.self());
        addIfOther(differences, "tally", byMethod.tally(), after.byMethod.tally());
        addIfOther(differences, "partner", byMethod.partner(), after.byMethod.partner());
        if (notClosed != null && after.notClosed != null) {
            addIfOther(differences, "notClosed", notClosed, after.notClosed);
        }
        return differences;
    }

    private static void addIfOther(List<Difference> differences, String kind, long before, long after) {
        if (before != after) {
            differences.add(new Difference(kind, before, after));
        }
    }
}
