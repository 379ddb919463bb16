package org.hearth.headquarters.network.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.identity.Caller;
import org.hearth.identity.IdentityProvider.Account;
import org.hearth.kernel.Cursor;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Departures;
import org.hearth.tenancy.HeadquartersSql;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Invitations;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Row;
import org.jspecify.annotations.Nullable;

/** Headquarters' lists of who may do what: of its own people, and of those who look on behalf of an agency. */
@ApplicationScoped
public class MemberService {
    private static final String SELECT =
            "select p.subject, p.name, p.email, p.role, p.active, p.version, p.invited_by, p.invited_at, "
                    + Invitations.STATE
                    + " from registry.member p left join registry.invitation i on i.id = p.invitation"
                    + " where p.kind = :kind and p.slug = :slug";
    private static final String ONE = " where kind = :kind and slug = :slug and subject = :subject";

    private final HeadquartersSql sql;
    private final Acts acts;
    private final Invitations invitations;
    private final Caller caller;
    private final Departures departures;

    @Inject
    MemberService(HeadquartersSql sql, Acts acts, Invitations invitations, Caller caller, Departures departures) {
        this.sql = sql;
        this.acts = acts;
        this.invitations = invitations;
        this.caller = caller;
        this.departures = departures;
    }

    @Transactional
    public Page<MemberResponse> list(MemberPlace place, PageParams page) {
        int size = page.size();
        Cursor after = page.after(1);
        Map<String, Object> values = values(place);
        values.put("after", after == null ? "" : after.text(0));
        values.put("size", size + 1);
        List<MemberResponse> rows =
                sql.list(SELECT + " and p.email > :after order by p.email limit :size", values, MemberService::member);
        return Page.cut(rows, size, last -> Cursor.of(last.email()));
    }

    @Transactional
    public MemberResponse get(MemberPlace place, UUID subject) {
        return find(place, subject);
    }

    /** The identity provider's id of the organisation; not found unless it is open. */
    @Transactional
    public UUID organisation(MemberPlace place) {
        return sql.first(
                        "select identity_id from registry.organisation"
                                + " where kind = :kind and slug = :slug and state = 'open'",
                        values(place),
                        row -> row.uuid("identity_id"))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** Puts a person on the list; whoever had an account before has to accept before it means anything. */
    @Transactional
    @Idempotent
    public MemberResponse enter(MemberPlace place, MemberInvitation person, Account account) {
        Map<String, Object> values = values(place, account.subject());
        values.put("name", person.name().strip());
        values.put("email", account.username());
        values.put("role", person.role());
        values.put("active", account.created());
        values.put("by", caller.name());
        int entered = sql.run("""
                insert into registry.member (kind, slug, subject, name, email, role, active, invited_by, invited_at)
                values (:kind, :slug, :subject, :name, :email, :role, :active, :by, now()) on conflict do nothing
                """, values);
        if (entered == 0) {
            throw Problem.of(ProblemType.ALREADY_EXISTS, "此人已在名单中。", "This person is on the list already.");
        }
        if (!account.created()) {
            ask(place, account.subject(), person.role());
        }
        MemberResponse now = find(place, account.subject());
        record("invite", place, now, null, now);
        return now;
    }

    /** Asks again: somebody who declined, or who has not answered. */
    @Transactional
    @Idempotent
    public MemberResponse inviteAgain(MemberPlace place, UUID subject) {
        MemberResponse person = find(place, subject);
        if (person.withoutEffect()) {
            ask(place, subject, person.role());
        }
        record("invite-again", place, person, null, null);
        return find(place, subject);
    }

    private void ask(MemberPlace place, UUID subject, String role) {
        Map<String, Object> values = values(place, subject);
        values.put("invitation", invitations.ask(place.kind(), place.slug(), subject, role));
        values.put("by", caller.name());
        sql.run(
                "update registry.member set invitation = :invitation, invited_by = :by, invited_at = now(),"
                        + " version = version + 1" + ONE,
                values);
    }

    /** Headquarters always keeps somebody who can open centres and let others in. */
    @Transactional
    @Idempotent
    public MemberResponse update(MemberPlace place, UUID subject, int seen, String role, boolean active) {
        MemberResponse before = held(place, subject, seen);
        if (!(active && role.equals("administrator"))) {
            refuseLastAdministrator(place, before);
        }
        Map<String, Object> values = values(place, subject);
        values.put("role", role);
        // whoever has not accepted is not let in by a switch
        values.put("active", active && !before.withoutEffect());
        sql.run("update registry.member set role = :role, active = :active, version = version + 1" + ONE, values);
        if (before.state().equals("invited") && !before.role().equals(role)) {
            ask(place, subject, role);
        }
        MemberResponse now = find(place, subject);
        if (before.active() != now.active()) {
            departures.change(place.kind(), place.slug(), subject, now.active());
        }
        record("change", place, now, before, now);
        return now;
    }

    /** Takes a person off the list; what they did keeps their name. What was asked of them and not answered is taken back. */
    @Transactional
    @Idempotent
    public MemberResponse remove(MemberPlace place, UUID subject, int seen) {
        MemberResponse before = held(place, subject, seen);
        refuseLastAdministrator(place, before);
        sql.run("delete from registry.member" + ONE, values(place, subject));
        if (before.withoutEffect()) {
            invitations.withdraw(place.kind(), place.slug(), subject);
        } else {
            departures.change(place.kind(), place.slug(), subject, false);
        }
        record(before.withoutEffect() ? "withdraw" : "remove", place, before, before, null);
        return before;
    }

    private void record(
            String act,
            MemberPlace place,
            MemberResponse person,
            @Nullable MemberResponse before,
            @Nullable MemberResponse after) {
        String id = place.slug() + "/" + person.subject();
        acts.record(Act.of(act, place.object(), id).called(person.name()).turned(before, after));
    }

    /** Two administrators who put each other out at once wait for one another here. */
    private MemberResponse held(MemberPlace place, UUID subject, int seen) {
        sql.list(
                "select subject from registry.member where kind = :kind and slug = :slug"
                        + " and (role = 'administrator' or subject = :subject) order by subject for update",
                values(place, subject),
                row -> row.uuid("subject"));
        MemberResponse before = find(place, subject);
        before.expect(seen);
        return before;
    }

    private void refuseLastAdministrator(MemberPlace place, MemberResponse person) {
        if (person.state().equals("active")
                && person.role().equals("administrator")
                && otherAdministrators(place, person.subject()) == 0) {
            throw Problem.of(
                    ProblemType.CONFLICT, "总部至少要有一位启用的管理员。", "Headquarters needs at least one active administrator.");
        }
    }

    private long otherAdministrators(MemberPlace place, UUID subject) {
        return sql.one("""
                select count(*) as found from registry.member where kind = :kind and slug = :slug
                  and role = 'administrator' and active and subject <> :subject
                """, values(place, subject), row -> row.number("found"));
    }

    private MemberResponse find(MemberPlace place, UUID subject) {
        return sql.first(SELECT + " and p.subject = :subject", values(place, subject), MemberService::member)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    private static Map<String, Object> values(MemberPlace place) {
        return new HashMap<>(Map.of("kind", place.kind().word(), "slug", place.slug()));
    }

    private static Map<String, Object> values(MemberPlace place, UUID subject) {
        Map<String, Object> values = values(place);
        values.put("subject", subject);
        return values;
    }

    private static MemberResponse member(Row row) {
        return new MemberResponse(
                row.uuid("subject"),
                row.text("name"),
                row.text("email"),
                row.text("role"),
                row.yes("active"),
                row.text("state"),
                row.textOrNull("invited_by"),
                row.instantOrNull("invited_at"),
                row.integer("version"));
    }
}
