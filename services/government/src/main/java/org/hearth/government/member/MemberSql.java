package org.hearth.government.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.hearth.tenancy.GovernmentSql;

/** The registry's list of an agency's people, of which the agency's own database role sees its own. */
@ApplicationScoped
class MemberSql {
    private final GovernmentSql sql;

    @Inject
    MemberSql(GovernmentSql sql) {
        this.sql = sql;
    }

    private record Person(UUID subject) {}

    private record Held(String role) {}

    /** The role of a person who may come in. */
    Optional<String> role(UUID subject) {
        return sql.first(
                        Held.class,
                        "select role from registry.member where kind = 'agency' and subject = :subject and active",
                        new Person(subject))
                .map(Held::role);
    }
}
