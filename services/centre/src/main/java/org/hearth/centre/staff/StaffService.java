package org.hearth.centre.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hearth.centre.staff.StaffRequests.InviteStaffRequest;
import org.hearth.centre.staff.StaffRequests.UpdateStaffRequest;
import org.hearth.identity.IdentityProvider.Account;
import org.hearth.kernel.Cursor;
import org.hearth.kernel.Ids;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Departures;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Row;
import org.jspecify.annotations.Nullable;

/** The centre's own list of who may do what. It alone decides: the identity provider only says who somebody is. */
@ApplicationScoped
public class StaffService {
    private static final String SELECT = "select id, name, email, role, active, version from __tenant__.staff";
    private static final UUID FIRST = new UUID(0, 0);

    private final CentreSql sql;
    private final Acts acts;
    private final Departures departures;

    @Inject
    StaffService(CentreSql sql, Acts acts, Departures departures) {
        this.sql = sql;
        this.acts = acts;
        this.departures = departures;
    }

    /** Everybody, in the order they came. */
    @Transactional
    public Page<StaffResponse> list(@Nullable String cursor, @Nullable Integer limit) {
        int size = Page.limit(limit);
        Cursor after = Cursor.parse(cursor, 1);
        List<StaffResponse> rows = sql.list(
                SELECT + " where id > :after order by id limit :size",
                Map.of("after", after == null ? FIRST : after.uuid(0), "size", size + 1),
                StaffService::staff);
        return Page.cut(rows, size, last -> Cursor.of(last.id()));
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

    @Transactional
    @Idempotent
    public StaffResponse enter(InviteStaffRequest request, Account account) {
        int entered = sql.run(
                """
                insert into __tenant__.staff (id, subject, name, email, role) values (:id, :subject, :name, :email, :role)
                on conflict do nothing
                """,
                Map.of(
                        "id", Ids.next(),
                        "subject", account.subject(),
                        "name", request.name().strip(),
                        "email", account.username(),
                        "role", request.role()));
        if (entered == 0) {
            throw Problem.of(ProblemType.ALREADY_EXISTS, "此人已在团队名单中。", "This person is on the list already.");
        }
        StaffResponse now = sql.one(
                SELECT + " where subject = :subject", Map.of("subject", account.subject()), StaffService::staff);
        acts.record(Act.of("invite", "staff", now.id()).called(now.name()).turned(null, now));
        return now;
    }

    /** A centre always keeps somebody who can let others in. */
    @Transactional
    @Idempotent
    public StaffResponse update(UUID id, int seen, UpdateStaffRequest request) {
        sql.list("select id from __tenant__.staff where role = 'manager' for update", Map.of(), row -> row.uuid("id"));
        StaffResponse before = find(id);
        before.expect(seen);
        boolean stays = request.active() && request.role().equals("manager");
        if (before.active() && before.role().equals("manager") && !stays && otherManagers(id) == 0) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "中心至少要有一位启用的负责人。请先指定另一位负责人。",
                    "A centre needs at least one active manager; appoint another first.");
        }
        sql.run(
                "update __tenant__.staff set name = :name, role = :role, active = :active, version = version + 1"
                        + " where id = :id",
                Map.of("id", id, "name", request.name().strip(), "role", request.role(), "active", request.active()));
        if (before.active() != request.active()) {
            departures.change(subjectOf(id), request.active());
        }
        StaffResponse now = find(id);
        acts.record(Act.of("change", "staff", id).called(now.name()).turned(before, now));
        return now;
    }

    private long otherManagers(UUID id) {
        return sql.one(
                "select count(*) as found from __tenant__.staff where role = 'manager' and active and id <> :id",
                Map.of("id", id),
                row -> row.number("found"));
    }

    private UUID subjectOf(UUID id) {
        return sql.one(
                "select subject from __tenant__.staff where id = :id", Map.of("id", id), row -> row.uuid("subject"));
    }

    private StaffResponse find(UUID id) {
        return sql.first(SELECT + " where id = :id", Map.of("id", id), StaffService::staff)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    private static StaffResponse staff(Row row) {
        return new StaffResponse(
                row.uuid("id"),
                row.text("name"),
                row.text("email"),
                row.text("role"),
                row.yes("active"),
                row.integer("version"));
    }
}
