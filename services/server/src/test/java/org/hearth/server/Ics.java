package org.hearth.server;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/** A calendar as a calendar program reads it, and found to be one. */
record Ics(Calendar calendar) {
    static Ics read(String text) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            if (calendar.validate().hasErrors()) {
                throw new AssertionError(calendar.validate().toString());
            }
            return new Ics(calendar);
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    record Event(VEvent event) {
        String of(String name) {
            return event.getProperty(name).map(Property::getValue).orElse("");
        }

        Instant start() {
            Temporal start = event.getStartDate().orElseThrow().getDate();
            return Instant.from(start);
        }
    }

    List<Event> events() {
        return calendar.<VEvent>getComponents("VEVENT").stream().map(Event::new).toList();
    }

    /** Ids of what the events are of, in their order. */
    List<String> uids() {
        return events().stream()
                .map(each -> each.of("UID").replaceFirst("@.*", ""))
                .toList();
    }

    String of(String name) {
        return calendar.getProperty(name).map(Property::getValue).orElse("");
    }
}
