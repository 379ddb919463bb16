package org.hearth.centre.day.opening;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hearth.centre.day.opening.CentreOpening.Week;
import org.hearth.centre.day.opening.SpecialDayRequests.ChangeSpecialDayRequest;
import org.hearth.centre.day.opening.SpecialDayRequests.SpecialDayRequest;
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
        LocalDate day = request.day();
        refuseUnlessOurs(day);
        if (days.count("day", day) > 0) {
            throw Problem.of(ProblemType.ALREADY_EXISTS, "%s 已经有安排，请修改那一条。", "%s has one already; change that.", day)
                    .at("day");
        }
        SpecialDay made = new SpecialDay();
        made.day = day;
        return done("create", null, filled(made, request.said()));
    }

    @Transactional
    @Idempotent
    public SpecialDayResponse update(UUID id, int seen, ChangeSpecialDayRequest request) {
        SpecialDay changed = days.requireAt(id, seen);
        refuseUnlessOurs(changed.day);
        SpecialDayResponse before = answer(changed);
        return done("change", before, filled(changed, request));
    }

    /** The day is as its week again. */
    @Transactional
    @Idempotent
    public SpecialDayResponse remove(UUID id, int seen) {
        SpecialDay gone = days.requireAt(id, seen);
        refuseUnlessOurs(gone.day);
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

    private SpecialDayResponse done(String act, @Nullable SpecialDayResponse before, @Nullable SpecialDay row) {
        SpecialDayResponse now = row == null ? null : answer(row);
        SpecialDayResponse known = now == null ? Objects.requireNonNull(before) : now;
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

    private void refuseUnlessOurs(LocalDate day) {
        LocalDate first = today().minusDays(DAYS_BACK);
        LocalDate last = today().plusYears(YEARS_AHEAD);
        if (day.isBefore(first)) {
            throw Problem.invalid(
                    "day",
                    "%s 之前的日子不能再改，如确有需要，请总部调整中心的档案。",
                    "Days before %s cannot be changed any more; headquarters can date the centre's profile back.",
                    first);
        }
        if (day.isAfter(last)) {
            throw Problem.invalid("day", "最多只能安排到三年之内（%s）。", "At most three years ahead (%s).", last);
        }
        if (sql.profile(day).isEmpty()) {
            throw Problem.invalid("day", "中心在这一天没有档案。", "The centre has no profile for this day.");
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
