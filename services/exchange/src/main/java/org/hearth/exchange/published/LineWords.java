package org.hearth.exchange.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hearth.exchange.Heads;
import org.hearth.exchange.published.StatementDocument.LineChange;
import org.hearth.exchange.published.StatementDocument.SessionLine;
import org.jspecify.annotations.Nullable;

/** What a correction makes of a session, in words: 2026-01-15 11:15 Step: 7 → 8 (清点 TALLY 7 → 8). */
final class LineWords {
    private LineWords() {}

    static String of(LineChange change) {
        SessionLine before = change.before();
        SessionLine after = change.after();
        if (after == null) {
            return before == null ? "" : called(before) + "去掉 gone (原 was " + before.visits() + ")";
        }
        if (before == null) {
            return called(after) + "新增 new, " + after.visits();
        }
        List<String> beside = methods(before.byMethod(), after.byMethod());
        if (!Objects.equals(before.space(), after.space())) {
            beside.add("空间 Space " + named(before.space()) + " → " + named(after.space()));
        }
        return called(after) + before.visits() + " → " + after.visits()
                + (beside.isEmpty() ? "" : " (" + String.join(" · ", beside) + ")");
    }

    private static String called(SessionLine line) {
        return line.day() + " " + line.startsLocal() + " " + line.title() + ": ";
    }

    private static String named(@Nullable String space) {
        return space == null ? "—" : space;
    }

    private static List<String> methods(@Nullable Heads before, @Nullable Heads after) {
        List<String> turned = new ArrayList<>();
        if (before != null && after != null) {
            add(turned, "扫码 SCAN", before.scan(), after.scan());
            add(turned, "登记 NAMED", before.named(), after.named());
            add(turned, "自助 SELF", before.self(), after.self());
            add(turned, "清点 TALLY", before.tally(), after.tally());
            add(turned, "伙伴申报 PARTNER", before.partner(), after.partner());
        }
        return turned;
    }

    private static void add(List<String> turned, String method, long before, long after) {
        if (before != after) {
            turned.add(method + " " + before + " → " + after);
        }
    }
}
