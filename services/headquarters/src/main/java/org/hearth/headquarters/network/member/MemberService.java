package org.hearth.headquarters.network.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hearth.headquarters.network.member.MemberSql.Entry;
import org.hearth.identity.Caller;
import org.hearth.identity.IdentityProvider.Account;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Departures;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Invitations;
import org.hearth.tenancy.PageParams;
import org.jspecify.annotations.Nullable;

/** Headquarters' lists of who may do what: of its own people, and of those who look on behalf of an agency. */
@ApplicationScoped
public class MemberService {
    private final MemberSql sql;
    private final Acts acts;
    private final Invitations invitations;
    private final Caller caller;
    private final Departures departures;

    @Inject
    MemberService(MemberSql sql, Acts acts, Invitations invitations, Caller caller, Departures departures) {
        this.sql = sql;
        this.acts = acts;
        this.invitations = invitations;
        this.caller = caller;
        this.departures = departures;
    }

    @Transactional
    public Page<MemberResponse> list(MemberPlace place, PageParams page) {
        return sql.page(place, page);
    }

    @Transactional
    public MemberResponse get(MemberPlace place, UUID subject) {
        return sql.require(place, subject);
    }

    /** The identity provider's id of the organisation; not found unless it is open. */
    @Transactional
    public UUID organisation(MemberPlace place) {
        return sql.organisation(place).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** Puts a person on the list; whoever had an account before has to accept before it means anything. */
    @Transactional
    @Idempotent
    public MemberResponse enter(MemberPlace place, MemberInvitation person, Account account) {
        boolean entered = sql.enter(new Entry(
                place.kind().word(),
                place.slug(),
                account.subject(),
                person.name().strip(),
                account.username(),
                person.role(),
                account.created(),
                caller.name()));
        if (!entered) {
            throw Problem.of(ProblemType.ALREADY_EXISTS, "此人已在名单中。", "This person is on the list already.")
                    .at("email");
        }
        if (!account.created()) {
            ask(place, account.subject(), person.role());
        }
        MemberResponse now = sql.require(place, account.subject());
        record("invite", place, now, null, now);
        return now;
    }

    /** Asks again: somebody who declined, or who has not answered. */
    @Transactional
    @Idempotent
    public MemberResponse inviteAgain(MemberPlace place, UUID subject) {
        MemberResponse person = sql.require(place, subject);
        if (person.withoutEffect()) {
            ask(place, subject, person.role());
        }
        record("invite-again", place, person, null, null);
        return sql.require(place, subject);
    }

    private void ask(MemberPlace place, UUID subject, String role) {
        UUID invitation = invitations.ask(place.kind(), place.slug(), subject, role);
        sql.asked(place, subject, invitation, caller.name());
    }

    /** Headquarters always keeps somebody who can open centres and let others in. */
    @Transactional
    @Idempotent
    public MemberResponse update(MemberPlace place, UUID subject, int seen, String role, boolean active) {
        MemberResponse before = held(place, subject, seen);
        if (!(active && role.equals("administrator"))) {
            refuseLastAdministrator(place, before);
        }
        // whoever has not accepted is not let in by a switch
        sql.change(place, subject, role, active && !before.withoutEffect());
        if (before.state().equals("invited") && !before.role().equals(role)) {
            ask(place, subject, role);
        }
        MemberResponse now = sql.require(place, subject);
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
        sql.remove(place, subject);
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

    private MemberResponse held(MemberPlace place, UUID subject, int seen) {
        sql.hold(place, subject);
        MemberResponse before = sql.require(place, subject);
        before.expect(seen);
        return before;
    }

    private void refuseLastAdministrator(MemberPlace place, MemberResponse person) {
        if (person.state().equals("active")
                && person.role().equals("administrator")
                && !sql.hasOtherAdministrator(place, person.subject())) {
            throw Problem.of(
                    ProblemType.CONFLICT, "总部至少要有一位启用的管理员。", "Headquarters needs at least one active administrator.");
        }
    }
}
