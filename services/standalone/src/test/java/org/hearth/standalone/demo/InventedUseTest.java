package org.hearth.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.hearth.standalone.demo.InventedUse.Booked;
import org.junit.jupiter.api.Test;

class InventedUseTest {
    private static final LocalDate LAST = LocalDate.of(2026, 1, 15);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static InventedUse of(String location) {
        return new InventedUse(new Timetable.Centre(location, new byte[0], 1, 9));
    }

    private static List<JsonNode> requests(InventedUse invented) {
        return invented.bookings(LAST, TODAY).stream()
                .<JsonNode>map(invented::request)
                .toList();
    }

    @Test
    void theSameCentreHasTheSameBookingsEachTimeAndTheySayThatTheyAreSimulated() {
        assertThat(requests(of("712")))
                .isEqualTo(requests(of("712")))
                .allMatch(request -> request.get("simulated").asBoolean());
        assertThat(requests(of("712"))).isNotEqualTo(requests(of("713")));
    }

    @Test
    void thereIsSomethingOfEveryStateOnTheLastDayOfTheFileTodayAndAhead() {
        List<Booked> all = of("712").bookings(LAST, TODAY);
        assertThat(all).extracting(Booked::day).contains(LAST, TODAY, TODAY.plusDays(1));
        assertThat(all)
                .extracting(booked -> booked.states().isEmpty()
                        ? "requested"
                        : booked.states().getLast())
                .contains("requested", "confirm", "decline", "cancel", "use", "no-show");
        assertThat(all)
                .filteredOn(booked -> booked.states().contains("use"))
                .allMatch(booked -> booked.day().isBefore(TODAY) && booked.heads() > 0);
    }

    @Test
    void whatIsConfirmedIsInNobodysWay() {
        List<Booked> confirmed = of("712").bookings(LAST, TODAY).stream()
                .filter(booked -> booked.states().contains("confirm"))
                .toList();
        for (Booked one : confirmed) {
            assertThat(confirmed)
                    .filteredOn(other -> other != one
                            && other.space().equals(one.space())
                            && other.day().equals(one.day()))
                    .allMatch(other -> other.starts().compareTo(one.ends()) > 0
                            || other.ends().compareTo(one.starts()) < 0);
        }
    }
}
