package org.hearth.headquarters.network.centres;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.hearth.headquarters.network.centres.CentreResponse.Detail;
import org.hearth.headquarters.network.centres.CentreResponse.Profile;
import org.hearth.headquarters.network.centres.CentresSql.Names;
import org.hearth.headquarters.network.centres.CentresSql.Turn;
import org.hearth.kernel.Days;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.PageParams;
import org.jspecify.annotations.Nullable;

/** What headquarters does with centres once they are there. */
@ApplicationScoped
public class CentreService {
    private final CentresSql centres;
    private final Acts acts;
    private final Clock clock;

    @Inject
    CentreService(CentresSql centres, Acts acts, Clock clock) {
        this.centres = centres;
        this.acts = acts;
        this.clock = clock;
    }

    @Transactional
    public Page<CentreResponse> list(
            @Nullable String q, @Nullable String state, @Nullable String district, PageParams page) {
        return centres.page(q, state, district, LocalDate.now(clock), page);
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
        CentreResponse centre = raise(slug, seen);
        if (!centres.setState(new Turn(slug, from, to, reason))) {
            throw Problem.of(ProblemType.WRONG_STATE);
        }
        acts.record(Act.of(act, "centre", slug)
                .called(centre.name(), centre.nameEn())
                .because(reason));
        return detail(slug);
    }

    @Transactional
    @Idempotent
    public Detail rename(String slug, int seen, String name, String nameEn) {
        CentreResponse before = raise(slug, seen);
        centres.rename(new Names(slug, name.strip(), nameEn.strip()));
        acts.record(Act.of("rename", "centre", slug)
                .called(before.name(), before.nameEn())
                .turned(before, find(slug)));
        return detail(slug);
    }

    @Transactional
    @Idempotent
    public Detail putProfile(String slug, int seen, ProfileRequest request) {
        request.openingHours().check("openingHours");
        Detail now = detail(slug);
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(now.centre().timeZone())));
        if (request.validFrom().isBefore(Days.EARLIEST_WORK)
                || request.validFrom().isAfter(today.plusYears(1))) {
            throw Problem.invalid(
                    "validFrom", "生效日期须在 1990 年以后、一年之内。", "The first day must be after 1990 and within a year.");
        }
        CentreResponse before = raise(slug, seen);
        centres.putProfile(slug, request, today);
        acts.record(Act.of("profile", "centre", slug)
                .called(before.name(), before.nameEn())
                .turned(standing(now.profiles(), request.validFrom()), request));
        return detail(slug);
    }

    /** The profile that held on {@code day} until now, as it was asked for; none before the first. */
    private static @Nullable ProfileRequest standing(List<Profile> profiles, LocalDate day) {
        return profiles.stream()
                .filter(profile -> !profile.validFrom().isAfter(day))
                .findFirst()
                .map(held -> new ProfileRequest(
                        held.validFrom(),
                        held.district(),
                        held.subDistrict(),
                        held.floorAreaM2(),
                        held.positioning(),
                        held.openingHours()))
                .orElse(null);
    }

    private CentreResponse raise(String slug, int seen) {
        CentreResponse centre = find(slug);
        if (!centres.raiseVersion(slug, seen)) {
            throw Problem.of(ProblemType.VERSION_CONFLICT);
        }
        return centre;
    }

    private Detail detail(String slug) {
        CentreResponse centre = find(slug);
        return new Detail(centre, centres.profiles(slug), centre.version());
    }

    private CentreResponse find(String slug) {
        return centres.find(slug, LocalDate.now(clock)).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }
}
