package org.hearth.tenancy;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * Teaches HQL the order of Chinese names: {@code as_sorted(name)} compares as a reader of Chinese looks names up, by pinyin and numbers
 * by their value (9号 before 13号), and not by code points. The same in SQL is {@link #COLLATE} behind a column; an index has to say it too.
 */
public final class SortedNames implements FunctionContributor {
    /**
     * Of ICU, which every PostgreSQL of the house is built with ({@code zh-u-kn-true}). It tells any two different names apart, so
     * cursors have no ties of it.
     */
    public static final String COLLATE = " collate registry.name_order";

    @Override
    public void contributeFunctions(FunctionContributions functions) {
        functions
                .getFunctionRegistry()
                .registerPattern(
                        "as_sorted",
                        "(?1" + COLLATE + ")",
                        functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.STRING));
    }
}
