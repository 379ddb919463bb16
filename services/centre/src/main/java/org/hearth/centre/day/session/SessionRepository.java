package org.hearth.centre.day.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.TenantRepository;
import org.hearth.tenancy.Where;

/** Sessions with their heads. */
@ApplicationScoped
class SessionRepository extends TenantRepository<Session> {
    private static final Keyset<SessionResponse> BY_START = Keyset.up(
            Keyset.day("s.day", SessionResponse::day),
            Keyset.instant("s.startsAt", SessionResponse::startsAt),
            Keyset.uuid("s.id", SessionResponse::id));

    private final CurrentTenant tenant;

    @Inject
    SessionRepository(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    List<SessionResponse> ofDay(LocalDate day) {
        return read(Where.with("day", day, "s.day = :day"), "order by s.startsAt, s.id");
    }

    /** Sessions in order of start. */
    Page<SessionResponse> list(SessionFilter filter, PageParams page) {
        Where where = BY_START.after(page, filter.where(page.after(3) == null));
        // written out as in TenantRepository.page
        return BY_START.cut(read(where, "order by " + BY_START.order() + " limit " + page.rows()), page);
    }

    Optional<SessionResponse> shown(UUID id) {
        return read(Where.with("id", id, "s.id = :id"), "").stream().findFirst();
    }

    /** These, in the order of their ids. */
    List<SessionResponse> these(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : read(Where.with("ids", ids, "s.id in :ids"), "order by s.id");
    }

    /** Holds these until the transaction ends, in the order in which everybody does. */
    void hold(List<UUID> ids) {
        find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Which of these a statement counts. */
    Set<UUID> claimed(List<UUID> ids) {
        return Set.copyOf(getEntityManager()
                .createQuery("select distinct c.sessionId from SessionClaim c where c.sessionId in :ids", UUID.class)
                .setParameter("ids", ids)
                .getResultList());
    }

    /** By which statements these are counted. */
    List<SessionClaims.Claim> claims(List<UUID> ids) {
        return getEntityManager()
                .createQuery(
                        "select c.sessionId, c.contract, c.statement from SessionClaim c where c.sessionId in :ids"
                                + " order by c.statement, c.contract, c.sessionId",
                        SessionClaims.Claim.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private List<SessionResponse> read(Where where, String then) {
        var query = getEntityManager()
                .createQuery(SessionRow.HQL + " where " + where.text() + " " + then, SessionRow.class);
        where.values().forEach(query::setParameter);
        return query.getResultList().stream()
                .map(row -> row.in(tenant.require().zone()))
                .toList();
    }

    /** Holds the session until the transaction ends, so that its state and its heads are changed one after the other. */
    Session hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** The statement that counts a session, and the days it covers. */
    Optional<SessionClaim> claim(UUID id) {
        return Optional.ofNullable(getEntityManager().find(SessionClaim.class, id));
    }

    /** Whether a session with records would come into another programme, where either is sensitive (product rule 10). */
    boolean wouldCrossSensitive(UUID id, UUID activity) {
        return isAny(
                "SessionRecorded r join Activity a on a.id = r.activityId join a.programme p"
                        + " join Activity b on b.id = :activity join b.programme q",
                Where.with("id", id, "r.sessionId = :id")
                        .and("p.id <> q.id and (p.sensitive or q.sensitive)")
                        .bind("activity", activity));
    }

    boolean isActivity(UUID id) {
        return isAny("Activity a", Where.with("id", id, "a.id = :id"));
    }

    private boolean isAny(String from, Where where) {
        var query =
                getEntityManager().createQuery("select count(*) from " + from + " where " + where.text(), Long.class);
        where.values().forEach(query::setParameter);
        return query.getSingleResult() > 0;
    }
}
