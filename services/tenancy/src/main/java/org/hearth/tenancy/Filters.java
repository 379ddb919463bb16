package org.hearth.tenancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.kernel.Message;
import org.jspecify.annotations.Nullable;

/** By what a list was narrowed down, in words, for the sheet that describes it. */
public final class Filters {
    record Filter(Message label, Object value) {}

    private final List<Filter> filters = new ArrayList<>();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    private Filters() {}

    public static Filters none() {
        return new Filters();
    }

    /** The days the list is of. */
    public Filters days(LocalDate first, LocalDate last) {
        from = first;
        to = last;
        return this;
    }

    /** @param value a text or a {@link Message}; null and an empty text do not filter */
    public Filters and(String zh, String en, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            filters.add(new Filter(new Message(zh, en), value));
        }
        return this;
    }

    List<Filter> all() {
        return List.copyOf(filters);
    }

    /** @return {@code 2026-01-01 – 2026-01-31}, or null where the list is of no days */
    @Nullable
    String period() {
        return from == null || to == null ? null : from + " – " + to;
    }
}
