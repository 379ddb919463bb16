package org.hearth.centre.day.booking;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hearth.centre.day.catalogue.CatalogueService;
import org.hearth.centre.day.catalogue.SpaceResponse;
import org.hearth.centre.day.occupation.AlternativeService;
import org.hearth.centre.day.occupation.Holder;
import org.hearth.centre.day.occupation.OccupationService;
import org.hearth.centre.day.occupation.Stretch;
import org.hearth.kernel.Message;
import org.hearth.kernel.Problem;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Json;
import org.jspecify.annotations.Nullable;

/** Says while a space and a time are picked whether they can be had, and offers others. */
@ApplicationScoped
class BookingHintService {
    private static final int MOST = 5;

    private final BookingHintSql sql;
    private final BookingLimits limits;
    private final OccupationService occupations;
    private final AlternativeService alternatives;
    private final CatalogueService catalogue;
    private final CurrentTenant tenant;
    private final Json json;

    @Inject
    BookingHintService(
            BookingHintSql sql,
            BookingLimits limits,
            OccupationService occupations,
            AlternativeService alternatives,
            CatalogueService catalogue,
            CurrentTenant tenant,
            Json json) {
        this.sql = sql;
        this.limits = limits;
        this.occupations = occupations;
        this.alternatives = alternatives;
        this.catalogue = catalogue;
        this.tenant = tenant;
        this.json = json;
    }

    /** What is being picked. */
    record Asked(
            UUID space,
            LocalDateTime starts,
            LocalDateTime ends,
            @Nullable UUID except,
            @Nullable Integer expected,
            @Nullable String party) {}

    @Transactional
    public BookingHints hints(Asked asked) {
        BookingTimes times =
                BookingTimes.of(asked.starts(), asked.ends(), tenant.require().zone());
        SpaceResponse space = catalogue
                .knownSpace(asked.space())
                .orElseThrow(() -> Problem.invalid("space", "没有这个空间。", "There is no such space."));
        Stretch stretch = BookingService.alone(space.id(), times, asked.except());
        List<Holder> holders = occupations.holders(stretch, MOST);
        boolean given = space.retiredOn() == null || times.day().isBefore(space.retiredOn());
        boolean free = given && holders.isEmpty();
        Message refused = asked.party() == null
                ? null
                : BookingLimits.isFor(space, asked.party()).orElse(null);
        List<String> levels = BookingLimits.levels(Objects.requireNonNullElse(asked.party(), "staff"));
        return new BookingHints(
                free,
                refused,
                holders,
                sql.rivals(stretch),
                sql.outside(space.id(), times)
                        .map(hours -> json.read(hours, new TypeReference<List<List<String>>>() {}))
                        .orElse(null),
                limits.notice(space, times).map(Problem.Violation::message).orElse(null),
                free || refused != null
                        ? null
                        : alternatives.next(stretch, times.day(), List.of()).orElse(null),
                free && refused == null
                        ? List.of()
                        : alternatives.elsewhere(stretch, times.day(), asked.expected(), levels));
    }
}
