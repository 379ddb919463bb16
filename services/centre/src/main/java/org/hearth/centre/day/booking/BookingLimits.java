package org.hearth.centre.day.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hearth.centre.day.catalogue.SpaceResponse;
import org.hearth.centre.day.session.SessionDays;
import org.hearth.kernel.Message;
import org.hearth.kernel.Problem;
import org.hearth.kernel.Problem.Violation;
import org.hearth.tenancy.CurrentTenant;

/** For whom a space may be booked, and when. Whoever decides may decide otherwise of the latter. */
@ApplicationScoped
class BookingLimits {
    private static final List<String> LEVELS = List.of("nobody", "staff", "partners", "residents");

    private static final Map<String, Message> PARTIES = Map.of(
            "staff", new Message("工作人员", "staff"),
            "partner", new Message("合作伙伴", "partners"),
            "group", new Message("居民团队", "resident groups"),
            "closure", new Message("封闭", "closures"));

    private final SessionDays days;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    BookingLimits(SessionDays days, CurrentTenant tenant, Clock clock) {
        this.days = days;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Refuses a day on which nothing of the centre lies, and a party for whom the space is not. */
    void check(SpaceResponse space, String party, BookingTimes times) {
        days.allowed().refusal(times.day()).ifPresent(why -> {
            throw Problem.invalid("startsAt", why.zh(), why.en());
        });
        isFor(space, party).ifPresent(why -> {
            throw Problem.invalid("spaceId", why.zh(), why.en());
        });
    }

    /** Why a space is not for a party, if so. */
    static Optional<Message> isFor(SpaceResponse space, String party) {
        if (levels(party).contains(space.bookable())) {
            return Optional.empty();
        }
        Message who = Objects.requireNonNull(PARTIES.get(party));
        return Optional.of(Message.of(
                "%s 不对%s开放预约；可以在“空间”里更改。".formatted(space.name(), who.zh()),
                "%s may not be booked for %s; that is set in Spaces.".formatted(space.name(), who.en())));
    }

    /** What a space says of whom it may be booked for, where a party is among them. */
    static List<String> levels(String party) {
        int needed = switch (party) {
            case "closure" -> 0;
            case "staff" -> 1;
            case "partner" -> 2;
            default -> 3;
        };
        return LEVELS.subList(needed, LEVELS.size());
    }

    /** Refuses others than staff too late, too early, for too long. */
    void checkNotice(SpaceResponse space, String party, BookingTimes times) {
        if (party.equals("partner") || party.equals("group")) {
            notice(space, times).ifPresent(why -> {
                throw Problem.invalid(List.of(why));
            });
        }
    }

    /** What of the limits a time is beyond. */
    Optional<Violation> notice(SpaceResponse space, BookingTimes times) {
        Integer hours = space.noticeHours();
        if (hours != null && times.starts().isBefore(clock.instant().plus(Duration.ofHours(hours)))) {
            return Optional.of(new Violation(
                    "startsAt",
                    Message.of(
                            "%s 须至少提前 %s 小时预约。", "%s is to be booked at least %s hours before.", space.name(), hours)));
        }
        Integer ahead = space.aheadDays();
        if (ahead != null && times.day().isAfter(tenant.require().today(clock).plusDays(ahead))) {
            return Optional.of(new Violation(
                    "startsAt",
                    Message.of("%s 最多提前 %s 天预约。", "%s is booked at most %s days ahead.", space.name(), ahead)));
        }
        Integer longest = space.longestMinutes();
        if (longest != null && times.minutes() > longest) {
            return Optional.of(new Violation(
                    "endsAt",
                    Message.of("%s 一次最长 %s 分钟。", "%s may be had for %s minutes at most.", space.name(), longest)));
        }
        return Optional.empty();
    }
}
