package org.hearth.centre.day.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.hearth.centre.day.imports.CollisionSql.Collision;
import org.hearth.kernel.Message;

/** Says of the rows of a chunk which cannot have their space, and why. */
@ApplicationScoped
class ChunkCollisions {
    private final CollisionSql sql;

    @Inject
    ChunkCollisions(CollisionSql sql) {
        this.sql = sql;
    }

    /**
     * @param lines of the rows that are to be written
     * @param write puts rows as {@link ChunkTexts} takes them
     * @return why a row is refused, by its line. A session whose row is refused stays where it is, which may be in the way of another:
     *     so it is asked until nothing is new.
     */
    Map<Integer, Message> refused(List<Integer> lines, boolean hasSpace, Function<List<Integer>, String> write) {
        Map<Integer, Message> refused = new HashMap<>();
        TreeSet<Integer> left = new TreeSet<>(lines);
        int before;
        do {
            before = left.size();
            if (before > 0) {
                // in order of line: of two rows the later gives way, unless the earlier one has to already
                for (Collision one : sql.among(write.apply(List.copyOf(left)), hasSpace)) {
                    if (one.otherLine() == null || !refused.containsKey(one.otherLine())) {
                        refused.putIfAbsent(one.line(), why(one));
                    }
                }
                left.removeAll(refused.keySet());
            }
        } while (left.size() < before);
        return refused;
    }

    private static Message why(Collision found) {
        if (found.retired() != null) {
            return Message.of("这个空间从 %s 起停用。", "This space is not used from %s on.", found.retired());
        }
        if (found.otherLine() != null) {
            return Message.of(
                    "与第 %s 行时间冲突，这个空间同一时间只能有一项。",
                    "In the way of row %s: there is one thing at a time in this space.", found.otherLine());
        }
        if ("booking".equals(found.kind())) {
            return Message.of(
                    "这个空间 %s–%s 已有预约（含准备和清场）。",
                    "This space is booked %s–%s, with the time before and after it.",
                    Objects.requireNonNull(found.starts()),
                    Objects.requireNonNull(found.ends()));
        }
        return Message.of(
                "这个空间 %s–%s 已有别的场次（含准备和清场）。",
                "This space is taken %s–%s by another session, with the time before and after it.",
                Objects.requireNonNull(found.starts()),
                Objects.requireNonNull(found.ends()));
    }
}
