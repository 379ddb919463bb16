package org.hearth.centre.day.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.hearth.centre.day.catalogue.CatalogueService;
import org.hearth.kernel.Message;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.jspecify.annotations.Nullable;

/** Hands out sessions; says by name what they were narrowed down by. */
@ApplicationScoped
class SessionExport {
    private final Exports exports;
    private final SessionService sessions;
    private final CatalogueService catalogue;

    @Inject
    SessionExport(Exports exports, SessionService sessions, CatalogueService catalogue) {
        this.exports = exports;
        this.sessions = sessions;
        this.catalogue = catalogue;
    }

    Response answer(SessionFilter filter, @Nullable String format) {
        return exports.answer(
                new Wanted<>(SessionColumns.SESSIONS, format, said(filter)), page -> sessions.list(filter, page));
    }

    private Filters said(SessionFilter filter) {
        return Filters.none()
                .days(filter.from(), filter.to())
                .and("活动名称", "Title of the activity", filter.q())
                .and("状态", "State", SessionColumns.STATES.of(filter.state()))
                .and(
                        "空间",
                        "Space",
                        filter.space().equals(SessionFilter.NONE)
                                ? new Message("未指定空间", "No space given")
                                : name(filter.space(), catalogue::spaceName))
                .and("服务板块", "Programme", name(filter.programme(), catalogue::programmeName))
                .and("活动", "Activity", name(filter.activity(), catalogue::activityTitle));
    }

    private static @Nullable Object name(String given, Function<UUID, String> name) {
        UUID id = SessionFilter.id(given);
        return id == null ? null : name.apply(id);
    }
}
