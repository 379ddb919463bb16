package org.hearth.street.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;
import org.hearth.street.feed.StreetFeedSql.Opened;
import org.hearth.street.feed.StreetFeedSql.Time;
import org.hearth.tenancy.Organisation;

/**
 * A feed as RFC 5545 and RFC 7986 write it; times are in UTC, so that every calendar shows them in its reader's zone. The same times give
 * the same text: what is stamped is when they were changed, not when they were read.
 */
final class FeedText {
    /** What the standard lets a line have, in bytes; the line break is not counted. */
    private static final int LINE = 75;

    private static final Duration REFRESH = Duration.ofHours(1);

    private FeedText() {}

    static String of(Organisation centre, Opened feed, List<Time> times) {
        String name = named(centre, feed);
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Hearth//Calendar feeds 1//ZH"));
        calendar.add(new Version(new ParameterList(), Version.VALUE_2_0));
        calendar.add(new CalScale(CalScale.VALUE_GREGORIAN));
        calendar.add(new Name(name));
        // what calendars from before RFC 7986 look for
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-WR-TIMEZONE", centre.zone().getId()));
        calendar.add(new RefreshInterval(new ParameterList(List.<Parameter>of(Value.DURATION)), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        if (times.isEmpty()) {
            // a calendar of nothing is none by the standard
            calendar.add(utc());
        }
        times.stream()
                .sorted(Comparator.comparing(Time::startsAt).thenComparing(Time::id))
                .forEach(time -> calendar.add(event(centre, time)));
        return folded(calendar.toString());
    }

    private static VTimeZone utc() {
        Standard always = new Standard();
        always.add(new TzOffsetFrom(ZoneOffset.UTC));
        always.add(new TzOffsetTo(ZoneOffset.UTC));
        always.add(new DtStart<>(LocalDateTime.of(1970, 1, 1, 0, 0)));
        VTimeZone utc = new VTimeZone(new ComponentList<>(List.of(always)));
        utc.add(new TzId("Etc/UTC"));
        return utc;
    }

    private static String named(Organisation centre, Opened feed) {
        if (feed.title() != null) {
            return centre.name() + " · " + feed.title();
        }
        return feed.kind().equals("person") ? centre.name() + " · 我的场次 My sessions" : centre.name();
    }

    private static VEvent event(Organisation centre, Time time) {
        VEvent event = new VEvent(false);
        event.add(new Uid(time.id() + "@" + centre.slug() + ".hearth"));
        event.add(new DtStamp(time.changedAt()));
        event.add(new LastModified(time.changedAt()));
        event.add(new Sequence(Math.max(0, time.version())));
        event.add(new DtStart<>(time.startsAt()));
        event.add(new DtEnd<>(time.endsAt()));
        event.add(new Summary(time.title() == null ? "占用 · Taken" : time.title()));
        if (time.place() != null) {
            event.add(new Location(time.place() + " · " + centre.name()));
        }
        if (time.simulated()) {
            event.add(new Description("模拟数据 · Simulated"));
        }
        event.add(new Status(time.cancelled() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        event.add(new Transp(time.cancelled() ? Transp.VALUE_TRANSPARENT : Transp.VALUE_OPAQUE));
        return event;
    }

    /** Long lines go on after a break and a space; the library counts characters, and would break some in two. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / LINE * 3);
        int bytes = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            String character = Character.toString(point);
            at += character.length();
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (point == '\r' || point == '\n') {
                bytes = 0;
            } else if (bytes + size > LINE) {
                folded.append("\r\n ");
                bytes = 1 + size;
            } else {
                bytes += size;
            }
            folded.append(character);
        }
        return folded.toString();
    }
}
