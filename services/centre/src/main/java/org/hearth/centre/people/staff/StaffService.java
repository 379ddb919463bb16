package org.hearth.centre.people.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hearth.centre.people.staff.StaffRequests.InviteStaffRequest;
import org.hearth.centre.people.staff.StaffRequests.UpdateStaffRequest;
import org.hearth.identity.Caller;
import org.hearth.identity.IdentityProvider.Account;
import org.hearth.kernel.Cursor;
import org.hearth.kernel.Ids;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Departures;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Invitations;
import org.hearth.tenancy.Organisation.Kind;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Row;

/** The centre's own list of who may do what. It alone decides: the identity provider only says who somebody is. */
@ApplicationScoped
public class StaffService {
    private static final String SELECT =
            "select p.id, p.subject, p.name, p.email, p.role, p.active, p.version, p.invited_by, p.invited_at, "
                    + Invitations.STATE
                    + " from __tenant__.staff p left join registry.invitation i on i.id = p.invitation";
    private static final UUID FIRST = new UUID(0, 0);

    private final CentreSql sql;
    private final Acts acts;
    private final Invitations invitations;
    private final CurrentTenant tenant;
    private final Caller caller;
    private final Departures departures;

    @Inject
    StaffService(
            CentreSql sql,
            Acts acts,
            Invitations invitations,
            CurrentTenant tenant,
            Caller caller,
            Departures departures) {
        this.sql = sql;
        this.acts = acts;
        this.invitations = invitations;
        this.tenant = tenant;
        this.caller = caller;
        this.departures = departures;
    }

    /** Everybody, in the order they came. */
    @Transactional
    public Page<StaffResponse> list(PageParams page) {
        int size = page.size();
        Cursor after = page.after(1);
        List<StaffResponse> rows = sql.list(
                SELECT + " where p.id > :after order by p.id limit :size",
                Map.of("after", after == null ? FIRST : after.uuid(0), "size", size + 1),
                StaffService::staff);
        return Page.cut(rows, size, last -> Cursor.of(last.id()));
    }

    @Transactional
    public StaffResponse get(UUID id) {
        return find(id);
    }

    /** Refuses an address that is on the list under another person's invitation, before any account is made. */
    @Transactional
    public void refuseKnown(String email) {
        long inactive = sql.one(
                "select count(*) as found from __tenant__.staff where lower(email) = :email and not active",
                Map.of("email", email.toLowerCase(Locale.ROOT)),
                row -> row.number("found"));
        if (inactive > 0) {
            throw Problem.of(
                    ProblemType.ALREADY_EXISTS,
                    "此人已在团队名单中但已停用，请直接恢复启用。",
                    "This person is on the list but deactivated; activate them again instead.");
        }
    }

    /** Puts a person on the list; whoever had an account before has to accept before it means anything. */
    @Transactional
    @Idempotent
    public StaffResponse enter(InviteStaffRequest request, Account account) {
        UUID id = Ids.next();
        Map<String, Object> values = Map.of(
                "id", id,
                "subject", account.subject(),
                "name", request.name().strip(),
                "email", account.username(),
                "role", request.role(),
                "by", caller.name());
        int entered = sql.run("""
                insert into __tenant__.staff (id, subject, name, email, role, invited_by, invited_at)
                values (:id, :subject, :name, :email, :role, :by, now()) on conflict do nothing
                """, values);
        if (entered == 0) {
            throw Problem.of(ProblemType.ALREADY_EXISTS, "此人已在团队名单中。", "This person is on the list already.");
        }
        if (!account.created()) {
            ask(id, account.subject(), request.role());
        }
        StaffResponse now = find(id);
        acts.record(Act.of("invite", "staff", id).called(now.name()).turned(null, now));
        return now;
    }

    /** Asks again: somebody who declined, or who has not answered. */
    @Transactional
    @Idempotent
    public StaffResponse inviteAgain(UUID id) {
        StaffResponse person = find(id);
        if (person.withoutEffect()) {
            ask(id, person.subject(), person.role());
        }
        acts.record(Act.of("invite-again", "staff", id).called(person.name()));
        return find(id);
    }

    private void ask(UUID id, UUID subject, String role) {
        UUID invitation = invitations.ask(Kind.CENTRE, tenant.require().slug(), subject, role);
        sql.run(
                "update __tenant__.staff set invitation = :invitation, invited_by = :by, invited_at = now(),"
                        + " version = version + 1 where id = :id",
                Map.of("id", id, "invitation", invitation, "by", caller.name()));
    }

    /** A centre always keeps somebody who can let others in. */
    @Transactional
    @Idempotent
    public StaffResponse update(UUID id, int seen, UpdateStaffRequest request) {
        StaffResponse before = held(id, seen);
        if (!(request.active() && request.role().equals("manager"))) {
            refuseLastManager(before);
        }
        sql.run(
                "update __tenant__.staff set name = :name, role = :role, active = :active, version = version + 1"
                        + " where id = :id",
                Map.of("id", id, "name", request.name().strip(), "role", request.role(), "active", request.active()));
        if (before.state().equals("invited") && !before.role().equals(request.role())) {
            ask(id, before.subject(), request.role());
        }
        StaffResponse now = find(id);
        if (before.active() != now.active() && !now.withoutEffect()) {
            departures.change(now.subject(), now.active());
        }
        acts.record(Act.of("change", "staff", id).called(now.name()).turned(before, now));
        return now;
    }

    /** Takes a person off the list; what they did keeps their name. What was asked of them and not answered is taken back. */
    @Transactional
    @Idempotent
    public StaffResponse remove(UUID id, int seen) {
        StaffResponse before = held(id, seen);
        refuseLastManager(before);
        sql.run("delete from __tenant__.staff where id = :id", Map.of("id", id));
        if (before.withoutEffect()) {
            invitations.withdraw(Kind.CENTRE, tenant.require().slug(), before.subject());
        } else {
            departures.change(before.subject(), false);
        }
        acts.record(Act.of(before.withoutEffect() ? "withdraw" : "remove", "staff", id)
                .called(before.name())
                .turned(before, null));
        return before;
    }

    /** Two managers who put each other out at once wait for one another here. */
    private StaffResponse held(UUID id, int seen) {
        sql.list(
                "select id from __tenant__.staff where role = 'manager' or id = :id order by id for update",
                Map.of("id", id),
                row -> row.uuid("id"));
        StaffResponse before = find(id);
        before.expect(seen);
        return before;
    }

    private void refuseLastManager(StaffResponse person) {
        if (person.state().equals("active") && person.role().equals("manager") && otherManagers(person.id()) == 0) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "中心至少要有一位启用的负责人。请先指定另一位负责人。",
                    "A centre needs at least one active manager; appoint another first.");
        }
    }

    private long otherManagers(UUID id) {
        return sql
                .list(SELECT + " where p.role = 'manager' and p.id <> :id", Map.of("id", id), StaffService::staff)
                .stream()
                .filter(other -> other.state().equals("active"))
                .count();
    }

    private StaffResponse find(UUID id) {
        return sql.first(SELECT + " where p.id = :id", Map.of("id", id), StaffService::staff)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    private static StaffResponse staff(Row row) {
        return new StaffResponse(
                row.uuid("id"),
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
