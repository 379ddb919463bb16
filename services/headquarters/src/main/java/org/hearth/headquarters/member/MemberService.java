package org.hearth.headquarters.member;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.headquarters.member.MemberResource.InviteMemberRequest;
import org.hearth.headquarters.member.MemberResource.MemberResponse;
import org.hearth.headquarters.member.MemberResource.UpdateMemberRequest;
import org.hearth.identity.Caller;
import org.hearth.identity.IdentityProvider;
import org.hearth.kernel.Cursor;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Departures;
import org.hearth.tenancy.HeadquartersSql;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Row;
import org.jspecify.annotations.Nullable;

/** Headquarters' own list of who may do what. */
@ApplicationScoped
public class MemberService {
    private static final String SELECT =
            "select subject, name, email, role, active from registry.member where kind = 'headquarters'";

    private final HeadquartersSql sql;
    private final IdentityProvider identityProvider;
    private final Caller caller;
    private final Acts acts;
    private final Departures departures;

    @Inject
    MemberService(
            HeadquartersSql sql, IdentityProvider identityProvider, Caller caller, Acts acts, Departures departures) {
        this.sql = sql;
        this.identityProvider = identityProvider;
        this.caller = caller;
        this.acts = acts;
        this.departures = departures;
    }

    @Transactional
    public Page<MemberResponse> list(@Nullable String cursor, @Nullable Integer limit) {
        int size = Page.limit(limit);
        Cursor after = Cursor.parse(cursor, 1);
        List<MemberResponse> rows = sql.list(
                SELECT + " and email > :after order by email limit :size",
                Map.of("after", after == null ? "" : after.text(0), "size", size + 1),
                MemberService::member);
        return Page.cut(rows, size, last -> Cursor.of(last.email()));
    }

    /** Account and membership first, then our own list; no transaction is open meanwhile. May be repeated. */
    public MemberResponse invite(InviteMemberRequest request) {
        IdentityProvider.Account account = identityProvider.ensureAccount(request.email(), request.name());
        identityProvider.ensureMember(caller.organisationIdentity(), account.subject());
        return QuarkusTransaction.requiringNew().call(() -> {
            int entered = sql.run(
                    """
                    insert into registry.member (kind, slug, subject, name, email, role)
                    values ('headquarters', 'headquarters', :subject, :name, :email, :role) on conflict do nothing
                    """,
                    Map.of(
                            "subject", account.subject(),
                            "name", request.name().strip(),
                            "email", account.username(),
                            "role", request.role()));
            MemberResponse now = find(account.subject());
            if (entered == 1) {
                acts.record(Act.of("invite", "member", now.subject())
                        .called(now.name())
                        .turned(null, now));
            }
            return now;
        });
    }

    /** Headquarters always keeps somebody who can open centres and let others in. */
    @Transactional
    @Idempotent
    public MemberResponse update(UUID subject, UpdateMemberRequest request) {
        // two administrators who demote each other at once wait for one another here
        sql.list(
                "select subject from registry.member where kind = 'headquarters' and role = 'administrator' order by subject for update",
                Map.of(),
                row -> row.uuid("subject"));
        MemberResponse before = find(subject);
        boolean stays = request.active() && request.role().equals("administrator");
        if (before.active() && before.role().equals("administrator") && !stays && otherAdministrators(subject) == 0) {
            throw Problem.of(
                    ProblemType.CONFLICT, "总部至少要有一位启用的管理员。", "Headquarters needs at least one active administrator.");
        }
        sql.run(
                "update registry.member set role = :role, active = :active"
                        + " where kind = 'headquarters' and subject = :subject",
                Map.of("subject", subject, "role", request.role(), "active", request.active()));
        if (before.active() != request.active()) {
            departures.change(subject, request.active());
        }
        MemberResponse now = find(subject);
        acts.record(Act.of("change", "member", subject).called(now.name()).turned(before, now));
        return now;
    }

    private long otherAdministrators(UUID subject) {
        return sql.one("""
                select count(*) as found from registry.member
                where kind = 'headquarters' and role = 'administrator' and active and subject <> :subject
                """, Map.of("subject", subject), row -> row.number("found"));
    }

    private MemberResponse find(UUID subject) {
        return sql.first(SELECT + " and subject = :subject", Map.of("subject", subject), MemberService::member)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    private static MemberResponse member(Row row) {
        return new MemberResponse(
                row.uuid("subject"), row.text("name"), row.text("email"), row.text("role"), row.yes("active"));
    }
}
