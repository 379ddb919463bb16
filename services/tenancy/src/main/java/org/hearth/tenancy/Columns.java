package org.hearth.tenancy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hearth.kernel.Language;
import org.hearth.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * A list as it is handed out: what it is called and what stands in its columns. Declared once, as a constant beside the resource of
 * the list. Cells are what {@link org.hearth.kernel.Table} takes, besides a {@link Message} (written in the reader's language), an
 * {@link Instant} (written as it was at the organisation) and a {@link Boolean} (yes or no in words).
 *
 * @param <R> a row as the list answers it
 */
public final class Columns<R> {
    /** Who reads a file: in which language, and what time it is there. */
    public record Reader(Language language, ZoneId zone) {}

    private record Column<R>(Message head, BiFunction<R, Reader, ? extends @Nullable Object> cell) {}

    public static final Message YES = new Message("是", "yes");
    public static final Message NO = new Message("否", "no");

    private final String file;
    private final Message title;
    private final List<Column<R>> columns = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();
    private Predicate<R> simulated = row -> false;
    private @Nullable String people;

    private Columns(String file, Message title) {
        this.file = file;
        this.title = title;
    }

    /** @param file what a file of it is called: letters of ASCII, without an ending */
    public static <R> Columns<R> of(String file, String zh, String en) {
        return new Columns<>(file, new Message(zh, en));
    }

    /** One more column. */
    public Columns<R> with(String zh, String en, Function<R, ? extends @Nullable Object> cell) {
        return with(zh, en, (row, reader) -> cell.apply(row));
    }

    /** One more column that depends on who reads it. */
    public Columns<R> with(String zh, String en, BiFunction<R, Reader, ? extends @Nullable Object> cell) {
        columns.add(new Column<>(new Message(zh, en), cell));
        return this;
    }

    /** Something a reader has to know to read the figures. */
    public Columns<R> noted(String zh, String en) {
        notes.add(new Message(zh, en));
        return this;
    }

    /** A column that says which rows are simulated; the file says whether any is. */
    public Columns<R> simulated(Predicate<R> made) {
        simulated = made;
        return with("模拟数据", "Simulated", (row, reader) -> made.test(row));
    }

    /** People are named in it: handing it out is an act. {@code object} is what acts call them. */
    public Columns<R> ofPeople(String object) {
        people = object;
        return this;
    }

    String file() {
        return file;
    }

    Message title() {
        return title;
    }

    List<Message> notes() {
        return List.copyOf(notes);
    }

    @Nullable
    String people() {
        return people;
    }

    boolean isSimulated(R row) {
        return simulated.test(row);
    }

    List<String> head(Language language) {
        return columns.stream().map(column -> language.of(column.head())).toList();
    }

    List<@Nullable Object> cells(R row, Reader reader) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        for (Column<R> column : columns) {
            cells.add(said(column.cell().apply(row, reader), reader));
        }
        return cells;
    }

    static @Nullable Object said(@Nullable Object cell, Reader reader) {
        return switch (cell) {
            case Message message -> reader.language().of(message);
            case Instant at -> at.atZone(reader.zone()).toLocalDateTime();
            case Boolean yes -> reader.language().of(yes ? YES : NO);
            case null, default -> cell;
        };
    }
}
