package org.hearth.centre.people.consent;

import java.util.UUID;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/**
 * Which consents to list; what is not given does not filter.
 *
 * @param what the purpose, or of sensitive groups which group
 * @param state {@code given} or {@code withdrawn}
 */
record ConsentFilter(
        @Nullable UUID resident,
        @Nullable String what,
        @Nullable String state) {
    Where where(boolean group) {
        Where where = Where.that(group ? "c.purpose = 'group'" : "c.purpose <> 'group'")
                .and("resident", resident, "c.resident_id = :resident")
                .and("what", what, group ? "c.tag = :what" : "c.purpose = :what");
        return state == null
                ? where
                : where.and(
                        switch (state) {
                            case "given" -> "c.withdrawn_on is null";
                            case "withdrawn" -> "c.withdrawn_on is not null";
                            default -> "false";
                        });
    }
}
