package org.hearth.headquarters.centres;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.hearth.headquarters.centres.CentreResponse.Detail;
import org.hearth.identity.Caller;
import org.hearth.kernel.Cursor;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Idempotent;
import org.jspecify.annotations.Nullable;

/** What headquarters does with centres once they are there. */
@ApplicationScoped
public class CentreService {
    private final CentreRepository centres;
    private final Caller caller;
    private final Clock clock;

    @Inject
    CentreService(CentreRepository centres, Caller caller, Clock clock) {
        this.centres = centres;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Page<CentreResponse> list(
            @Nullable String q,
            @Nullable String state,
            @Nullable String district,
            @Nullable String cursor,
            @Nullable Integer limit) {
        int size = Page.limit(limit);
        Cursor after = Cursor.parse(cursor, 1);
        List<CentreResponse> rows = centres.list(
                q == null ? "" : q,
                state == null ? "" : state,
                district == null ? "" : district,
                after == null ? "" : after.text(0),
                size + 1,
                LocalDate.now(clock));
        return Page.cut(rows, size, last -> Cursor.of(last.slug()));
    }

    @Transactional
    public List<String> districts() {
        return centres.districts();
    }

    @Transactional
    public Detail get(String slug) {
        return detail(slug);
    }

    @Transactional
    @Idempotent
    public Detail suspend(String slug, int seen, String reason) {
        return turn(slug, seen, "suspend", "open", "suspended", reason);
    }

    @Transactional
    @Idempotent
    public Detail reopen(String slug, int seen, String reason) {
        return turn(slug, seen, "reopen", "suspended", "open", reason);
    }

    private Detail turn(String slug, int seen, String act, String from, String to, String reason) {
        write(slug, seen, act, reason);
        if (!centres.setState(slug, from, to, reason)) {
            throw Problem.of(ProblemType.WRONG_STATE);
        }
        return detail(slug);
    }

    @Transactional
    @Idempotent
    public Detail rename(String slug, int seen, String name, String nameEn) {
        write(slug, seen, "rename", name);
        centres.rename(slug, name.strip(), nameEn.strip());
        return detail(slug);
    }

    @Transactional
    @Idempotent
    public Detail putProfile(String slug, int seen, ProfileRequest request) {
        request.openingHours().check("openingHours");
        Detail now = detail(slug);
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(now.centre().timeZone())));
        if (request.validFrom().isBefore(now.centre().openedOn())
                || request.validFrom().isAfter(today.plusYears(1))) {
            throw Problem.invalid(
                    "validFrom", "生效日期须在启用日期之后、一年之内。", "The first day must be after opening and within a year.");
        }
        write(slug, seen, "profile", request.validFrom().toString());
        centres.putProfile(slug, request, today);
        return detail(slug);
    }

    private void write(String slug, int seen, String act, String reason) {
        find(slug);
        if (!centres.act(slug, seen, act, reason, caller.name())) {
            throw Problem.of(ProblemType.VERSION_CONFLICT);
        }
    }

    private Detail detail(String slug) {
        CentreResponse centre = find(slug);
        return new Detail(centre, centres.profiles(slug), centres.acts(slug), centre.version());
    }

    private CentreResponse find(String slug) {
        return centres.find(slug, LocalDate.now(clock)).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }
}
