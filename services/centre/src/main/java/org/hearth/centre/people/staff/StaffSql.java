package org.hearth.centre.people.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Invitations;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;

/** The list with where each person stands, which the registry's invitations say. */
@ApplicationScoped
class StaffSql {
    private static final String SELECT =
            "select p.id, p.subject, p.name, p.email, p.role, p.active, p.version, p.invited_by, p.invited_at, "
                    + Invitations.STATE
                    + " from __tenant__.staff p left join registry.invitation i on i.id = p.invitation";

    private static final Keyset<StaffResponse> AS_THEY_CAME = Keyset.up(Keyset.uuid("p.id", StaffResponse::id));

    private final CentreSql sql;

    @Inject
    StaffSql(CentreSql sql) {
        this.sql = sql;
    }

    private record Id(UUID id) {}

    private record Person(UUID subject) {}

    private record Held(String role) {}

    Page<StaffResponse> page(PageParams page) {
        return sql.page(StaffResponse.class, SELECT, Where.all(), AS_THEY_CAME, page);
    }

    /** @return the person, or 404 */
    StaffResponse require(UUID id) {
        return sql.first(StaffResponse.class, SELECT + " where p.id = :id", new Id(id))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** Whether somebody else can let others in now. */
    boolean hasOtherManager(UUID id) {
        return sql.list(StaffResponse.class, SELECT + " where p.role = 'manager' and p.id <> :id", new Id(id)).stream()
                .anyMatch(other -> other.state().equals("active"));
    }

    /** The role of a person who may come in: active, and asked no more. */
    Optional<String> role(UUID subject) {
        return sql.first(Held.class, """
                        select p.role from __tenant__.staff p left join registry.invitation i on i.id = p.invitation
                        where p.subject = :subject and p.active and (p.invitation is null or i.state = 'accepted')
                        """, new Person(subject)).map(Held::role);
    }
}
