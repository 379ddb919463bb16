package org.hearth.centre.people.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.hearth.kernel.Page;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.jspecify.annotations.Nullable;

/** Consents with whom they name. */
@ApplicationScoped
class ConsentSql {
    private static final Keyset<ConsentResponse> NEWEST = Keyset.down(Keyset.uuid("c.id", ConsentResponse::id));
    private static final Keyset<GroupConsentResponse> NEWEST_OF_GROUPS =
            Keyset.down(Keyset.uuid("c.id", GroupConsentResponse::id));

    private static final String SELECT = """
            select c.id, c.resident_id, p.name as resident, c.%s, c.text, c.how, c.given_on, c.guardian,
              c.withdrawn_on, c.withdrawn_how, c.withdraw_reason, c.simulated, c.version
            from __tenant__.consent c join __tenant__.resident p on p.id = c.resident_id
            """;
    private static final String CONSENTS = SELECT.formatted("purpose");
    private static final String GROUPS = SELECT.formatted("tag");

    private static final String PERSON = """
            select cast(birth_year as integer) as birth_year, simulated from __tenant__.resident
            where id = :id and erased_at is null""";

    private final CentreSql sql;

    @Inject
    ConsentSql(CentreSql sql) {
        this.sql = sql;
    }

    private record One(UUID id) {}

    /** What has to be known of somebody who consents. */
    record Person(@Nullable Integer birthYear, boolean simulated) {}

    Page<ConsentResponse> page(ConsentFilter filter, PageParams page) {
        return sql.page(ConsentResponse.class, CONSENTS, filter.where(false), NEWEST, page);
    }

    Page<GroupConsentResponse> groups(ConsentFilter filter, PageParams page) {
        return sql.page(GroupConsentResponse.class, GROUPS, filter.where(true), NEWEST_OF_GROUPS, page);
    }

    ConsentResponse one(UUID id) {
        return sql.one(ConsentResponse.class, CONSENTS + " where c.id = :id", new One(id));
    }

    GroupConsentResponse group(UUID id) {
        return sql.one(GroupConsentResponse.class, GROUPS + " where c.id = :id", new One(id));
    }

    /**
     * Keeps this person until the transaction ends, so that erasing waits, and whoever notes another consent of theirs: what is noted
     * already is found then, and no refusal of the database names it in a log. Empty where they are not known.
     */
    Optional<Person> hold(UUID resident) {
        return sql.first(Person.class, PERSON + " for no key update", new One(resident));
    }

    boolean knows(UUID resident) {
        return sql.first(Person.class, PERSON, new One(resident)).isPresent();
    }
}
