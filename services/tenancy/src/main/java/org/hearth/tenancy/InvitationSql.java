package org.hearth.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hearth.kernel.Ids;
import org.hearth.tenancy.Organisation.Kind;

/** Invitations as an organisation makes them, under its own rights. */
@ApplicationScoped
class InvitationSql {
    private final OwnSql sql;

    @Inject
    InvitationSql(OwnSql sql) {
        this.sql = sql;
    }

    private record Asking(UUID id, String kind, String slug, UUID subject, String role, String by, UUID bySubject) {}

    private record Id(UUID id) {}

    private record Asked(String kind, String slug, UUID subject) {}

    UUID ask(Kind kind, String slug, UUID subject, String role, Actor by) {
        return sql.one(Id.class, """
                        insert into registry.invitation (id, kind, slug, subject, role, invited_by, invited_subject)
                        values (:id, :kind, :slug, :subject, :role, :by, :bySubject)
                        on conflict (kind, slug, subject) where state = 'pending' do update set role = excluded.role,
                          invited_by = excluded.invited_by, invited_subject = excluded.invited_subject, at = now()
                        returning id
                        """, new Asking(Ids.next(), kind.word(), slug, subject, role, by.name(), by.subject()))
                .id();
    }

    void withdraw(Kind kind, String slug, UUID subject) {
        sql.run(
                "update registry.invitation set state = 'withdrawn'"
                        + " where kind = :kind and slug = :slug and subject = :subject and state = 'pending'",
                new Asked(kind.word(), slug, subject));
    }
}
