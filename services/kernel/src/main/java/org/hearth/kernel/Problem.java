package org.hearth.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one exception the domain raises. Its text is written for a person and safe to show: never a class name, an SQL text or
 * the value that was refused.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A field that was refused, by its JSON path, and why. */
    public record Violation(String field, Message message) {}

    private final ProblemType type;
    private final transient Message detail;
    private final transient List<Violation> violations;
    private final transient List<Difference> changes;
    private final transient @Nullable Duration retryAfter;

    private Problem(
            ProblemType type,
            Message detail,
            List<Violation> violations,
            List<Difference> changes,
            @Nullable Duration retryAfter) {
        super(type.slug() + ": " + detail.en());
        this.type = type;
        this.detail = detail;
        this.violations = violations;
        this.changes = changes;
        this.retryAfter = retryAfter;
    }

    public static Problem of(ProblemType type) {
        return new Problem(type, type.advice(), List.of(), List.of(), null);
    }

    /** @param values fill {@code %s} places of both texts; never personal data */
    public static Problem of(ProblemType type, String zh, String en, Object... values) {
        return new Problem(type, Message.of(zh, en, values), List.of(), List.of(), null);
    }

    /** An {@link ProblemType#INVALID_REQUEST} that names the field. */
    public static Problem invalid(String field, String zh, String en, Object... values) {
        return invalid(List.of(new Violation(field, Message.of(zh, en, values))));
    }

    public static Problem invalid(List<Violation> violations) {
        return new Problem(
                ProblemType.INVALID_REQUEST,
                ProblemType.INVALID_REQUEST.advice(),
                List.copyOf(violations),
                List.of(),
                null);
    }

    /** What the person decided on is not so any more; names what changed since. */
    public static Problem changed(ProblemType type, List<Difference> changes) {
        return new Problem(type, type.advice(), List.of(), List.copyOf(changes), null);
    }

    /** The same, said of one field, by its JSON path. */
    public Problem at(String field) {
        return new Problem(type, detail, List.of(new Violation(field, detail)), changes, retryAfter);
    }

    /** The same, and when to try again. */
    public Problem after(Duration pause) {
        return new Problem(type, detail, violations, changes, pause);
    }

    /** @return after how long the same request may succeed, where that is known */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public ProblemType type() {
        return type;
    }

    public Message detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** What changed since the person looked; empty where that is not the problem. */
    public List<Difference> changes() {
        return changes;
    }
}
