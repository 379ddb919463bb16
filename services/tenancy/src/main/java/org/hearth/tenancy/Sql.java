package org.hearth.tenancy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reports and set-based writes as SQL, inside the transaction and behind the wall of one persistence unit. Values are named
 * ({@code :from}) and always bound; many rows travel as one JSON value (see {@link Json}).
 */
public class Sql {
    private final Supplier<EntityManager> unit;

    Sql(Supplier<EntityManager> unit) {
        this.unit = unit;
    }

    /** @param values by parameter name; a value may be null only where the SQL casts it */
    public <T> List<T> list(String sql, Map<String, ?> values, Function<Row, T> mapper) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                bind(unit.get().createNativeQuery(sql, Tuple.class), values).getResultList();
        return rows.stream().map(row -> mapper.apply(new Row(row))).toList();
    }

    /** @return the first row, if there is one */
    public <T> Optional<T> first(String sql, Map<String, ?> values, Function<Row, T> mapper) {
        return list(sql, values, mapper).stream().findFirst();
    }

    /** @return the only row */
    public <T> T one(String sql, Map<String, ?> values, Function<Row, T> mapper) {
        return first(sql, values, mapper).orElseThrow(() -> new IllegalStateException("no row"));
    }

    /** @return the number of rows changed */
    public int run(String sql, Map<String, ?> values) {
        return bind(unit.get().createNativeQuery(sql), values).executeUpdate();
    }

    private static Query bind(Query query, Map<String, ?> values) {
        for (Map.Entry<String, ? extends @Nullable Object> value : values.entrySet()) {
            query.setParameter(value.getKey(), value.getValue());
        }
        return query;
    }
}
