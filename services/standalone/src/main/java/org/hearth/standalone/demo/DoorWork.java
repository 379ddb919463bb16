package org.hearth.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.hearth.standalone.Tokens;

/** A counter at the door of a centre: it signs in by its own secret and sends an hour at a time, as a device would. */
final class DoorWork {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COUNTERS = "/api/centre/counters";
    private static final int OPENS = 9;
    private static final int CLOSES = 20;
    private static final int MOST_AN_HOUR = 40;

    private final String url;
    private final Api manager;
    private final Tokens tokens;
    private final ZoneId zone;

    DoorWork(String url, Api manager, Tokens tokens, ZoneId zone) {
        this.url = url;
        this.manager = manager;
        this.tokens = tokens;
        this.zone = zone;
    }

    /** The hours of yesterday and today that are over; where there is a counter nothing is added. */
    void count() throws InterruptedException {
        if (!manager.get(COUNTERS + "?limit=1").get("items").isEmpty()) {
            return;
        }
        JsonNode made = manager.post(
                COUNTERS,
                JSON.createObjectNode()
                        .put("name", "正门 1 号（演示）")
                        .put("door", "正门")
                        .put("simulated", true));
        JsonNode secret = manager.postSeen(
                COUNTERS + "/" + made.get("id").asText() + "/secret",
                made.get("version").asInt());
        String client = secret.get("clientId").asText();
        Api counter =
                new Api(url, () -> tokens.ofClient(client, secret.get("secret").asText()));
        ZonedDateTime now = ZonedDateTime.now(zone);
        for (LocalDate day : new LocalDate[] {now.toLocalDate().minusDays(1), now.toLocalDate()}) {
            for (int hour = OPENS; hour < CLOSES; hour++) {
                Instant starts = day.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant();
                Instant ends = starts.plusSeconds(3600);
                if (ends.isBefore(now.toInstant())) {
                    String what = client + " " + starts;
                    counter.post(
                            COUNTERS + "/readings",
                            JSON.createObjectNode()
                                    .put("id", id(what))
                                    .put("startsAt", starts.toString())
                                    .put("endsAt", ends.toString())
                                    .put("entered", Math.floorMod(what.hashCode(), MOST_AN_HOUR)));
                }
            }
        }
    }

    /** The same whenever it is sent again. */
    private static String id(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
