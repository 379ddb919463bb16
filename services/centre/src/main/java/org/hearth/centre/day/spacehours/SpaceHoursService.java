package org.hearth.centre.day.spacehours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hearth.centre.day.catalogue.CatalogueService;
import org.hearth.centre.day.figures.CatalogueChanges;
import org.hearth.centre.day.spacehours.SpaceHoursRequests.SpaceHoursRequest;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/**
 * Hours of spaces that are not the centre's, dated: what was true on a day stays so, and how much of it the space was used. What began long
 * ago is no longer the centre's to change, as with special days.
 */
@ApplicationScoped
public class SpaceHoursService {
    /** Among the acts of its space. */
    private static final String KIND = "space";

    /** A quarter: what is older may stand in a report. */
    private static final int DAYS_BACK = 92;

    private static final int YEARS_AHEAD = 3;

    private static final Keyset<SpaceHoursResponse> LATEST_FIRST = Keyset.down(
            Keyset.day("validFrom", SpaceHoursResponse::validFrom), Keyset.uuid("id", SpaceHoursResponse::id));

    private final SpaceHoursRepository hours;
    private final CatalogueService catalogue;
    private final CatalogueChanges changes;
    private final Acts acts;
    private final CurrentTenant tenant;
    private final Json json;
    private final Clock clock;

    @Inject
    SpaceHoursService(
            SpaceHoursRepository hours,
            CatalogueService catalogue,
            CatalogueChanges changes,
            Acts acts,
            CurrentTenant tenant,
            Json json,
            Clock clock) {
        this.hours = hours;
        this.catalogue = catalogue;
        this.changes = changes;
        this.acts = acts;
        this.tenant = tenant;
        this.json = json;
        this.clock = clock;
    }

    /** What begins last first, of one space or of all. */
    @Transactional
    public Page<SpaceHoursResponse> list(@Nullable UUID space, PageParams page) {
        Map<UUID, String> names = catalogue.spaceNames();
        return hours.page(
                Where.all().and("space", space, "spaceId = :space"), LATEST_FIRST, page, row -> answer(row, names));
    }

    @Transactional
    @Idempotent
    public SpaceHoursResponse create(SpaceHoursRequest request) {
        if (catalogue.knownSpace(request.spaceId()).isEmpty()) {
            throw Problem.invalid("spaceId", "没有这个空间。", "There is no such space.");
        }
        LocalDate last = today().plusYears(YEARS_AHEAD);
        if (isFixed(request.validFrom())) {
            throw Problem.invalid(
                    "validFrom",
                    "最早从 %s 起：更早的使用率可能已经报出去了。",
                    "From %s at the earliest: what was used before may have been reported.",
                    today().minusDays(DAYS_BACK));
        }
        if (request.validFrom().isAfter(last)) {
            throw Problem.invalid("validFrom", "最多安排到三年之内（%s）。", "At most three years ahead (%s).", last);
        }
        if (hours.count("spaceId = ?1 and validFrom = ?2", request.spaceId(), request.validFrom()) > 0) {
            throw Problem.of(
                            ProblemType.ALREADY_EXISTS,
                            "从这一天起已经有安排，请修改那一条。",
                            "There are hours from this day on already; change those.")
                    .at("validFrom");
        }
        SpaceHours made = new SpaceHours();
        made.spaceId = request.spaceId();
        made.validFrom = request.validFrom();
        return filled(made, request.week(), null);
    }

    @Transactional
    @Idempotent
    public SpaceHoursResponse update(UUID id, int seen, @Nullable SpaceWeek week) {
        SpaceHours changed = hours.requireAt(id, seen);
        refuseFixed(changed);
        return filled(changed, week, facts(changed));
    }

    /** What was true before that day goes on. */
    @Transactional
    @Idempotent
    public SpaceHoursResponse remove(UUID id, int seen) {
        SpaceHours gone = hours.requireAt(id, seen);
        refuseFixed(gone);
        SpaceHoursResponse before = answer(gone);
        Map<String, Object> facts = facts(gone);
        hours.delete(gone);
        done(before, "hours-removed", facts, null);
        return before;
    }

    private SpaceHoursResponse filled(SpaceHours row, @Nullable SpaceWeek week, @Nullable Map<String, Object> before) {
        if (week != null) {
            week.check();
        }
        row.week = week == null ? null : json.write(week);
        hours.saved(row);
        SpaceHoursResponse now = answer(row);
        done(now, "hours", before, facts(row));
        return now;
    }

    private void done(
            SpaceHoursResponse of,
            String act,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after) {
        changes.spaces(of.validFrom());
        acts.record(Act.of(act, KIND, of.spaceId()).called(of.space()).turned(before, after));
    }

    /** {@code own} says whether there is a week, for what is not there is no line of an act. */
    private Map<String, Object> facts(SpaceHours row) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("validFrom", row.validFrom.toString());
        facts.put("ownHours", row.week != null);
        if (row.week != null) {
            facts.put("hours", json.tree(json.read(row.week, SpaceWeek.class)));
        }
        return facts;
    }

    private void refuseFixed(SpaceHours row) {
        if (isFixed(row.validFrom)) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "%s 之前开始的不能再改；可以另加一条，从更晚的日子起。",
                    "What began before %s cannot be changed any more; other hours may begin later.",
                    today().minusDays(DAYS_BACK));
        }
    }

    private boolean isFixed(LocalDate from) {
        return from.isBefore(today().minusDays(DAYS_BACK));
    }

    private SpaceHoursResponse answer(SpaceHours row) {
        return answer(row, Map.of(row.spaceId, catalogue.spaceName(row.spaceId)));
    }

    private SpaceHoursResponse answer(SpaceHours row, Map<UUID, String> names) {
        return new SpaceHoursResponse(
                row.id,
                row.spaceId,
                names.getOrDefault(row.spaceId, ""),
                row.validFrom,
                row.week == null ? null : json.read(row.week, SpaceWeek.class),
                isFixed(row.validFrom),
                row.version);
    }

    private LocalDate today() {
        return tenant.require().today(clock);
    }
}
