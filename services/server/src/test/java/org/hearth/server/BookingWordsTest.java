package org.hearth.server;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who asks for a space is told what they cannot see from there: who has a part of it or all of it, and who asked as well. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class BookingWordsTest {
    @FromPlatform
    TestIssuer issuer;

    private Rooms rooms;
    private Reservations bookings;

    @BeforeEach
    void rooms() {
        rooms = new Rooms(new Desk(new World(issuer).open("booked_words"), "booked_words"));
        bookings = new Reservations(rooms.desk::request);
    }

    private String room() {
        return rooms.space("会议室", Map.of("bookable", "residents"));
    }

    @Test
    void whatStandsInTheWayOfAHalfSaysThatItHasTheWhole() {
        String west = room();
        String hall = rooms.space("大厅", Map.of("bookable", "residents", "partIds", List.of(west, room())));
        bookings.act(bookings.asked(hall, "09:00", "10:00"), "confirm").statusCode(200);
        bookings.ask(west, "09:30", "10:30")
                .statusCode(409)
                .body("detail", containsString(rooms.name(west) + "（" + rooms.name(hall) + "）"));
    }

    @Test
    void whoPicksATimeIsToldThatOthersAskedForIt() {
        String west = room();
        String hall = rooms.space("大厅", Map.of("bookable", "residents", "partIds", List.of(west, room())));
        bookings.asked(hall, "09:00", "10:00");
        String other = bookings.asked(west, "09:30", "10:30");
        rooms.desk
                .request()
                .get("/api/centre/bookings/hints?space=" + west + "&startsAt=" + Rooms.at("09:30") + "&endsAt="
                        + Rooms.at("09:45"))
                .then()
                .statusCode(200)
                .body("free", equalTo(true))
                .body("rivals", equalTo(2));
        rooms.desk
                .request()
                .get("/api/centre/bookings/hints?space=" + west + "&startsAt=" + Rooms.at("09:30") + "&endsAt="
                        + Rooms.at("09:45") + "&except=" + other)
                .then()
                .body("rivals", equalTo(1));
    }
}
