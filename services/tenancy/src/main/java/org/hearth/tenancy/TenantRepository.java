package org.hearth.tenancy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.UUID;
import java.util.function.Function;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;

/** Rows of one table of the current tenant, one by one and in pages. */
public abstract class TenantRepository<E extends TenantEntity> implements PanacheRepositoryBase<E, UUID> {
    /** @return the row, or 404 */
    public E require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /**
     * @param seen the version the client saw
     * @return the row, or 404; 412 if it is of another version by now
     */
    public E requireAt(UUID id, int seen) {
        E row = require(id);
        row.expect(seen);
        return row;
    }

    /** Writes what was set, so that a constraint speaks now and the version is the new one. */
    public E saved(E row) {
        persistAndFlush(row);
        return row;
    }

    /**
     * One page of the rows that {@code where} leaves, as they are answered. Its size is written out: unknown, it is guessed, and the
     * database plans each page anew.
     */
    public <R> Page<R> page(Where where, Keyset<R> keyset, PageParams page, Function<E, R> answer) {
        Where after = keyset.after(page, where);
        return keyset.cut(
                list(after.text() + " order by " + keyset.order() + " limit " + page.rows(), after.values()).stream()
                        .map(answer)
                        .toList(),
                page);
    }
}
