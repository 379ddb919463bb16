package org.hearth.headquarters.network.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.HeadquartersSql;
import org.hearth.tenancy.Invitations;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.Organisation.Kind;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** Members in the registry, of one place at a time. */
@ApplicationScoped
class MemberSql {
    private static final String SELECT =
            "select p.subject, p.name, p.email, p.role, p.active, p.version, p.invited_by, p.invited_at, "
                    + Invitations.STATE
                    + " from registry.member p left join registry.invitation i on i.id = p.invitation";
    private static final String ONE = " where kind = :kind and slug = :slug and subject = :subject";

    private static final Keyset<MemberResponse> BY_EMAIL = Keyset.up(Keyset.text("p.email", MemberResponse::email));

    private final HeadquartersSql sql;

    @Inject
    MemberSql(HeadquartersSql sql) {
        this.sql = sql;
    }

    /** A person at a place. */
    private record At(String kind, String slug, UUID subject) {
        static At of(MemberPlace place, UUID subject) {
            return new At(place.kind().word(), place.slug(), subject);
        }
    }

    private record Place(String kind, String slug) {}

    private record Identity(UUID identityId) {}

    private record Subject(UUID subject) {}

    private record Found(long found) {}

    private record Held(@Nullable String role) {}

    Page<MemberResponse> page(MemberPlace place, PageParams page) {
        return sql.page(MemberResponse.class, SELECT, at(place), BY_EMAIL, page);
    }

    /** @return the person, or 404 */
    MemberResponse require(MemberPlace place, UUID subject) {
        Where where = at(place).and("subject", subject, "p.subject = :subject");
        return sql.first(MemberResponse.class, SELECT + " where " + where.text(), where)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    private static Where at(MemberPlace place) {
        return Where.with("kind", place.kind().word(), "p.kind = :kind").and("slug", place.slug(), "p.slug = :slug");
    }

    /** The identity provider's id of an organisation that is open. */
    Optional<UUID> organisation(MemberPlace place) {
        return sql.first(
                        Identity.class,
                        "select identity_id from registry.organisation"
                                + " where kind = :kind and slug = :slug and state = 'open'",
                        new Place(place.kind().word(), place.slug()))
                .map(Identity::identityId);
    }

    /** The role of a person who may come in. */
    Optional<String> role(Kind kind, String slug, UUID subject) {
        return Optional.ofNullable(sql.one(
                        Held.class,
                        "select registry.member_role(:kind, :slug, :subject) as role",
                        new At(kind.word(), slug, subject))
                .role());
    }

    /** A row of the list. */
    record Entry(
            String kind,
            String slug,
            UUID subject,
            String name,
            String email,
            String role,
            boolean active,
            String by) {}

    /** False where the person is on the list already. */
    boolean enter(Entry entry) {
        return sql.run("""
                insert into registry.member (kind, slug, subject, name, email, role, active, invited_by, invited_at)
                values (:kind, :slug, :subject, :name, :email, :role, :active, :by, now()) on conflict do nothing
                """, entry) == 1;
    }

    private record Asked(String kind, String slug, UUID subject, UUID invitation, String by) {}

    void asked(MemberPlace place, UUID subject, UUID invitation, String by) {
        sql.run(
                "update registry.member set invitation = :invitation, invited_by = :by, invited_at = now(),"
                        + " version = version + 1" + ONE,
                new Asked(place.kind().word(), place.slug(), subject, invitation, by));
    }

    private record Changed(String kind, String slug, UUID subject, String role, boolean active) {}

    void change(MemberPlace place, UUID subject, String role, boolean active) {
        sql.run(
                "update registry.member set role = :role, active = :active, version = version + 1" + ONE,
                new Changed(place.kind().word(), place.slug(), subject, role, active));
    }

    void remove(MemberPlace place, UUID subject) {
        sql.run("delete from registry.member" + ONE, At.of(place, subject));
    }

    /** Holds a person and all administrators: two of them who put each other out at once wait for one another. */
    void hold(MemberPlace place, UUID subject) {
        sql.list(
                Subject.class,
                "select subject from registry.member where kind = :kind and slug = :slug"
                        + " and (role = 'administrator' or subject = :subject) order by subject for update",
                At.of(place, subject));
    }

    /** Whether somebody else can let others in now. */
    boolean hasOtherAdministrator(MemberPlace place, UUID subject) {
        return sql.one(Found.class, """
                        select count(*) as found from registry.member where kind = :kind and slug = :slug
                          and role = 'administrator' and active and subject <> :subject
                        """, At.of(place, subject)).found() > 0;
    }
}
