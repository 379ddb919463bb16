package org.hearth.tenancy;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * A row of SQL as a record: component {@code startsAt} is column {@code starts_at}, a component that is a record itself stands for
 * the columns of its own components. The types are said to the driver, which then need not ask the catalogue for them. A null where
 * the record does not say {@code @Nullable} is a defect and raises.
 */
final class RowType<R> {
    private static final ClassValue<RowType<?>> KNOWN = new ClassValue<>() {
        @Override
        protected RowType<?> computeValue(Class<?> type) {
            return new RowType<>(type);
        }
    };

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            int.class, Integer.class, long.class, Long.class, boolean.class, Boolean.class, double.class, Double.class);

    private final Constructor<R> constructor;
    private final List<Part> parts;

    /** A component: a column, or a record of columns. */
    private record Part(
            String column,
            Class<?> type,
            boolean nullable,
            @Nullable RowType<?> nested) {}

    private RowType(Class<R> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type + " is no record");
        }
        RecordComponent[] components = type.getRecordComponents();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " has no constructor of its components", e);
        }
        parts = Arrays.stream(components).map(RowType::part).toList();
    }

    @SuppressWarnings("unchecked")
    static <R> RowType<R> of(Class<R> type) {
        return (RowType<R>) KNOWN.get(type);
    }

    private static Part part(RecordComponent component) {
        Class<?> type = component.getType();
        String column = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        boolean nullable = isNullable(component.getAnnotatedType()) || isNullable(component);
        return new Part(column, BOXES.getOrDefault(type, type), nullable, type.isRecord() ? of(type) : null);
    }

    private static boolean isNullable(AnnotatedElement element) {
        return element.isAnnotationPresent(Nullable.class);
    }

    /** Tells the query which columns to read, and as what. */
    void read(NativeQuery<?> query) {
        columns().forEach(query::addScalar);
    }

    private Map<String, Class<?>> columns() {
        Map<String, Class<?>> columns = new java.util.LinkedHashMap<>();
        for (Part part : parts) {
            if (part.nested() == null) {
                columns.put(part.column(), part.type());
            } else {
                columns.putAll(part.nested().columns());
            }
        }
        return columns;
    }

    R row(@Nullable Object[] values, String[] aliases) {
        Map<String, Object> byColumn = new HashMap<>();
        for (int index = 0; index < aliases.length; index++) {
            byColumn.put(aliases[index], values[index]);
        }
        return row(byColumn);
    }

    private R row(Map<String, Object> values) {
        List<@Nullable Object> arguments = new ArrayList<>();
        for (Part part : parts) {
            Object value = part.nested() == null
                    ? values.get(part.column())
                    : part.nested().row(values);
            if (value == null && !part.nullable()) {
                throw new IllegalStateException("column " + part.column() + " is null");
            }
            arguments.add(value);
        }
        try {
            return constructor.newInstance(arguments.toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
