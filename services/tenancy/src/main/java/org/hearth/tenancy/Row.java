package org.hearth.tenancy;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of a report, read by column name. A null where the method does not say nullable is a defect and raises. */
public final class Row {
    private final Tuple tuple;

    Row(Tuple tuple) {
        this.tuple = tuple;
    }

    public String text(String column) {
        return present(textOrNull(column), column);
    }

    public @Nullable String textOrNull(String column) {
        Object value = tuple.get(column);
        return value == null ? null : value.toString();
    }

    public UUID uuid(String column) {
        return present(uuidOrNull(column), column);
    }

    public @Nullable UUID uuidOrNull(String column) {
        Object value = tuple.get(column);
        return value == null ? null : value instanceof UUID id ? id : UUID.fromString(value.toString());
    }

    public long number(String column) {
        return present(numberOrNull(column), column);
    }

    public @Nullable Long numberOrNull(String column) {
        Object value = tuple.get(column);
        return value == null ? null : (Long) ((Number) value).longValue();
    }

    public int integer(String column) {
        return Math.toIntExact(number(column));
    }

    public @Nullable Integer integerOrNull(String column) {
        Long value = numberOrNull(column);
        return value == null ? null : (Integer) Math.toIntExact(value);
    }

    public @Nullable BigDecimal decimalOrNull(String column) {
        Object value = tuple.get(column);
        return value == null ? null : value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString());
    }

    public BigDecimal decimal(String column) {
        return present(decimalOrNull(column), column);
    }

    public boolean yes(String column) {
        return (Boolean) present(tuple.get(column), column);
    }

    public LocalDate day(String column) {
        return present(dayOrNull(column), column);
    }

    public @Nullable LocalDate dayOrNull(String column) {
        return switch (tuple.get(column)) {
            case null -> null;
            case LocalDate day -> day;
            case Date day -> day.toLocalDate();
            case Object other -> LocalDate.parse(other.toString());
        };
    }

    public Instant instant(String column) {
        return present(instantOrNull(column), column);
    }

    public @Nullable Instant instantOrNull(String column) {
        return switch (tuple.get(column)) {
            case null -> null;
            case Instant instant -> instant;
            case OffsetDateTime time -> time.toInstant();
            case Timestamp time -> time.toInstant();
            case Object other -> throw new IllegalStateException(column + " is a " + other.getClass());
        };
    }

    private static <T> T present(@Nullable T value, String column) {
        if (value == null) {
            throw new IllegalStateException("column " + column + " is null");
        }
        return value;
    }
}
