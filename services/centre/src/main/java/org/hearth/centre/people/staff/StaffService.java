package org.hearth.centre.people.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hearth.centre.people.staff.StaffRequests.InviteStaffRequest;
import org.hearth.centre.people.staff.StaffRequests.UpdateStaffRequest;
import org.hearth.identity.Caller;
import org.hearth.identity.IdentityProvider.Account;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Departures;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Invitations;
import org.hearth.tenancy.Organisation.Kind;
import org.hearth.tenancy.PageParams;

/** The centre's own list of who may do what. It alone decides: the identity provider only says who somebody is. */
@ApplicationScoped
public class StaffService {
    private final StaffRepository staff;
    private final StaffSql sql;
    private final Acts acts;
    private final Invitations invitations;
    private final CurrentTenant tenant;
    private final Caller caller;
    private final Departures departures;
    private final Clock clock;

    @Inject
    StaffService(
            StaffRepository staff,
            StaffSql sql,
            Acts acts,
            Invitations invitations,
            CurrentTenant tenant,
            Caller caller,
            Departures departures,
            Clock clock) {
        this.staff = staff;
        this.sql = sql;
        this.acts = acts;
        this.invitations = invitations;
        this.tenant = tenant;
        this.caller = caller;
        this.departures = departures;
        this.clock = clock;
    }

    /** Everybody, in the order they came. */
    @Transactional
    public Page<StaffResponse> list(PageParams page) {
        return sql.page(page);
    }

    @Transactional
    public StaffResponse get(UUID id) {
        return sql.require(id);
    }

    /** Refuses an address that is on the list under another person's invitation, before any account is made. */
    @Transactional
    public void refuseKnown(String email) {
        if (staff.count("lower(email) = lower(?1) and not active", email) > 0) {
            throw Problem.of(
                            ProblemType.ALREADY_EXISTS,
                            "此人已在团队名单中但已停用，请直接恢复启用。",
                            "This person is on the list but deactivated; activate them again instead.")
                    .at("email");
        }
    }

    /** Puts a person on the list; whoever had an account before has to accept before it means anything. */
    @Transactional
    @Idempotent
    public StaffResponse enter(InviteStaffRequest request, Account account) {
        if (staff.count("subject = ?1 or lower(email) = lower(?2)", account.subject(), account.username()) > 0) {
            throw Problem.of(ProblemType.ALREADY_EXISTS, "此人已在团队名单中。", "This person is on the list already.")
                    .at("email");
        }
        Staff person = new Staff();
        person.subject = account.subject();
        person.name = request.name().strip();
        person.email = account.username();
        person.role = request.role();
        person.invitedBy = caller.name();
        person.invitedAt = clock.instant();
        if (!account.created()) {
            ask(person);
        }
        staff.saved(person);
        StaffResponse now = sql.require(person.id);
        acts.record(Act.of("invite", "staff", now.id()).called(now.name()).turned(null, now));
        return now;
    }

    /** Asks again: somebody who declined, or who has not answered. */
    @Transactional
    @Idempotent
    public StaffResponse inviteAgain(UUID id) {
        StaffResponse person = sql.require(id);
        if (person.withoutEffect()) {
            Staff asked = staff.hold(id);
            ask(asked);
            staff.saved(asked);
        }
        acts.record(Act.of("invite-again", "staff", id).called(person.name()));
        return sql.require(id);
    }

    private void ask(Staff person) {
        person.invitation = invitations.ask(Kind.CENTRE, tenant.require().slug(), person.subject, person.role);
        person.invitedBy = caller.name();
        person.invitedAt = clock.instant();
    }

    /** A centre always keeps somebody who can let others in. */
    @Transactional
    @Idempotent
    public StaffResponse update(UUID id, int seen, UpdateStaffRequest request) {
        Staff person = held(id, seen);
        StaffResponse before = sql.require(id);
        if (!(request.active() && request.role().equals("manager"))) {
            refuseLastManager(before);
        }
        person.name = request.name().strip();
        person.role = request.role();
        person.active = request.active();
        if (before.state().equals("invited") && !before.role().equals(request.role())) {
            ask(person);
        }
        staff.saved(person);
        StaffResponse now = sql.require(id);
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
        Staff person = held(id, seen);
        StaffResponse before = sql.require(id);
        refuseLastManager(before);
        staff.delete(person);
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

    private Staff held(UUID id, int seen) {
        Staff person = staff.hold(id);
        person.expect(seen);
        return person;
    }

    private void refuseLastManager(StaffResponse person) {
        if (person.state().equals("active") && person.role().equals("manager") && !sql.hasOtherManager(person.id())) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "中心至少要有一位启用的负责人。请先指定另一位负责人。",
                    "A centre needs at least one active manager; appoint another first.");
        }
    }
}
