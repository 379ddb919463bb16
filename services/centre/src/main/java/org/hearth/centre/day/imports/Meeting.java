package org.hearth.centre.day.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearth.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a file meets, as it is kept: what it refers to, and no name. Rooms and sessions are named when it is read, from where
 * their names stand.
 *
 * @param column of the row's cells that names its space, counted from 0; else {@code space}, the one its session is in
 * @param line of the same file, in the same space at the same time
 * @param session that is there, from {@code starts} to {@code ends}
 * @param hours of its day, where it does not lie within them
 */
record Meeting(
        @Nullable Integer column,
        @Nullable UUID space,
        @Nullable Integer line,
        @Nullable UUID session,
        @Nullable String starts,
        @Nullable String ends,
        @Nullable List<List<String>> hours) {

    /**
     * In words.
     *
     * @param space what it is called, in the file or here
     * @param title of the session that is there
     */
    List<Message> words(@Nullable String space, @Nullable String title) {
        List<Message> words = new ArrayList<>();
        String where = space == null ? "" : space;
        if (line != null) {
            words.add(Message.of("与第 %2$s 行同一时间使用 %1$s。", "Row %2$s has %1$s at the same time.", where, line));
        }
        if (title != null && starts != null && ends != null) {
            words.add(Message.of("这段时间 %s 已有：%s %s–%s。", "%s is taken then by %s, %s–%s.", where, title, starts, ends));
        }
        if (hours != null) {
            words.add(closed(hours));
        }
        return words;
    }

    private static Message closed(List<List<String>> hours) {
        if (hours.isEmpty()) {
            return new Message("中心这一天不开放。", "The centre is closed on that day.");
        }
        List<String> open = hours.stream().map(part -> String.join("–", part)).toList();
        return Message.of(
                "不在开放时间内（当天 %1$s）。",
                "Not within opening hours (%2$s that day).", String.join("、", open), String.join(", ", open));
    }
}
