package org.hearth.centre.day.opening;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.hearth.centre.day.opening.CentreOpening.Week;
import org.hearth.centre.day.opening.SpecialDayRequests.ChangeSpecialDayRequest;
import org.hearth.centre.day.opening.SpecialDayRequests.SpecialDayRequest;
import org.hearth.centre.day.opening.SpecialDayRequests.SpecialDaysRequest;
import org.hearth.exchange.ChangeLog;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.kernel.Stretches;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a centre is not open as in every week: its own word, while the week is headquarters'. Hours and completeness follow,
 * so what lies long behind is no longer the centre's to say.
 */
@ApplicationScoped
public class OpeningService {
    private static final String KIND = "special-day";

    /** A quarter: what is older may stand in a statement. */
    private static final int DAYS_BACK = 92;

    static final int YEARS_AHEAD = 3;

    private static final Keyset<SpecialDayResponse> BY_DAY =
            Keyset.up(Keyset.day("day", SpecialDayResponse::day), Keyset.uuid("id", SpecialDayResponse::id));

    private final SpecialDayRepository days;
    private final OpeningSql sql;
    private final ChangeLog changes;
    private final Acts acts;
    private final CurrentTenant tenant;
    private final Json json;
    private final Clock clock;

    @Inject
    OpeningService(
            SpecialDayRepository days,
            OpeningSql sql,
            ChangeLog changes,
            Acts acts,
            CurrentTenant tenant,
            Json json,
            Clock clock) {
        this.days = days;
        this.sql = sql;
        this.changes = changes;
        this.acts = acts;
        this.tenant = tenant;
        this.json = json;
        this.clock = clock;
    }

    /** The week of today's profile. */
    @Transactional
    public CentreOpening opening() {
        return sql.profile(today())
                .map(profile -> new CentreOpening(profile.since(), json.read(profile.week(), Week.class)))
                .orElseGet(() -> new CentreOpening(null, null));
    }

    /** Special days in order, of all time where no end is given. */
    @Transactional
    public Page<SpecialDayResponse> list(@Nullable LocalDate from, @Nullable LocalDate to, PageParams page) {
        Where where = Where.all().and("from", from, "day >= :from").and("to", to, "day <= :to");
        Page<SpecialDayResponse> said = days.page(where, BY_DAY, page, this::answer);
        return new Page<>(national(said.items()), said.nextCursor());
    }

    @Transactional
    public Page<ActResponse> history(UUID id, PageParams page) {
        days.require(id);
        return acts.of(KIND, id, page);
    }

    @Transactional
    @Idempotent
    public SpecialDayResponse create(SpecialDayRequest request) {
        return made("day", List.of(request.day()), request.said()).getFirst();
    }

    /** All of the days or none. */
    @Transactional
    @Idempotent
    public SpecialDays createAll(SpecialDaysRequest request) {
        return new SpecialDays(made("days", new TreeSet<>(request.days()), request.said()));
    }

    private List<SpecialDayResponse> made(String field, Collection<LocalDate> asked, ChangeSpecialDayRequest said) {
        refuseUnlessOurs(field, asked);
        List<String> taken = days.list("day in ?1 order by day", asked).stream()
                .map(row -> row.day.toString())
                .toList();
        if (!taken.isEmpty()) {
            throw Problem.of(
                            ProblemType.ALREADY_EXISTS,
                            "%s 已经有安排，请修改那一条。",
                            "%s has one already; change that.",
                            String.join("、", taken))
                    .at(field);
        }
        List<SpecialDayResponse> made = new ArrayList<>();
        for (LocalDate day : asked) {
            SpecialDay row = new SpecialDay();
            row.day = day;
            SpecialDayResponse now = answer(filled(row, said));
            acts.record(Act.of("create", KIND, now.id()).called(day.toString()).turned(null, now));
            made.add(now);
        }
        List<LocalDate> begun =
                asked.stream().filter(day -> !day.isAfter(today())).toList();
        if (!begun.isEmpty()) {
            changes.append(ChangeLog.Kind.PROFILE, begun);
        }
        return national(made);
    }

    @Transactional
    @Idempotent
    public SpecialDayResponse update(UUID id, int seen, ChangeSpecialDayRequest request) {
        SpecialDay changed = days.requireAt(id, seen);
        refuseUnlessOurs("day", List.of(changed.day));
        SpecialDayResponse before = answer(changed);
        return done("change", before, filled(changed, request));
    }

    /** The day is as its week again. */
    @Transactional
    @Idempotent
    public SpecialDayResponse remove(UUID id, int seen) {
        SpecialDay gone = days.requireAt(id, seen);
        refuseUnlessOurs("day", List.of(gone.day));
        SpecialDayResponse before = answer(gone);
        days.delete(gone);
        return done("delete", before, null);
    }

    private SpecialDay filled(SpecialDay row, ChangeSpecialDayRequest request) {
        if (!Stretches.inOrder(request.hours())) {
            throw Problem.invalid("hours", Stretches.NOT_IN_ORDER.zh(), Stretches.NOT_IN_ORDER.en());
        }
        row.hours = json.write(request.hours());
        row.kind = request.kind();
        row.reason = request.reason().strip();
        row.late = row.late || !row.day.isAfter(today());
        return days.saved(row);
    }

    private SpecialDayResponse done(String act, SpecialDayResponse before, @Nullable SpecialDay row) {
        SpecialDayResponse now = row == null ? null : answer(row);
        SpecialDayResponse known = now == null ? before : now;
        acts.record(Act.of(act, KIND, known.id()).called(known.day().toString()).turned(before, now));
        if (!known.day().isAfter(today())) {
            changes.append(ChangeLog.Kind.PROFILE, List.of(known.day()));
        }
        return national(List.of(known)).getFirst();
    }

    /** What the calendar says of a day is no word of the centre's: it is in answers, and in no act. */
    private List<SpecialDayResponse> national(List<SpecialDayResponse> said) {
        Map<LocalDate, NationalDay> known =
                sql.national(said.stream().map(SpecialDayResponse::day).toList());
        return said.stream().map(day -> day.with(known.get(day.day()))).toList();
    }

    private void refuseUnlessOurs(String field, Collection<LocalDate> asked) {
        LocalDate first = today().minusDays(DAYS_BACK);
        LocalDate last = today().plusYears(YEARS_AHEAD);
        LocalDate earliest = Collections.min(asked);
        LocalDate latest = Collections.max(asked);
        if (earliest.isBefore(first)) {
            throw Problem.invalid(
                    field,
                    "%s 不能再改：%s 之前的日子如确有需要，请总部调整中心的档案。",
                    "%s cannot be changed any more: for days before %s headquarters can date the centre's profile back.",
                    earliest,
                    first);
        }
        if (latest.isAfter(last)) {
            throw Problem.invalid(
                    field, "%s 太远：最多只能安排到三年之内（%s）。", "%s is too far: at most three years ahead (%s).", latest, last);
        }
        List<String> without =
                sql.withoutProfile(asked).stream().map(LocalDate::toString).toList();
        if (!without.isEmpty()) {
            throw Problem.invalid(
                    field, "中心在 %s 没有档案。", "The centre has no profile for %s.", String.join("、", without));
        }
    }

    private SpecialDayResponse answer(SpecialDay row) {
        return new SpecialDayResponse(
                row.id,
                row.day,
                json.read(row.hours, new TypeReference<List<List<String>>>() {}),
                row.kind,
                row.reason,
                row.late,
                null,
                row.version);
    }

    private LocalDate today() {
        return tenant.require().today(clock);
    }
}
