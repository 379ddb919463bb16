package org.hearth.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.standalone.demo.InventedUse.Booked;

/** What goes on in a centre beside what the file says: spaces, who books them, the door count, the ends of its days. */
final class SpaceWork {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOOKINGS = "/api/centre/bookings";

    /** So many sessions of a day are given a space: a day that can be looked at. */
    private static final int MOST = 16;

    private final Timetable.Centre centre;
    private final Api manager;
    private final InventedUse invented;
    private final Map<String, String> spaces = new HashMap<>();

    SpaceWork(Timetable.Centre centre, Api manager) {
        this.centre = centre;
        this.manager = manager;
        this.invented = new InventedUse(centre);
    }

    /** Makes the spaces that are missing. */
    void spaces() throws InterruptedException {
        for (JsonNode known : manager.all("/api/centre/spaces")) {
            spaces.put(known.get("name").asText(), known.get("id").asText());
        }
        for (ObjectNode space : InventedUse.spaces()) {
            make(space);
        }
        make(InventedUse.hall(id(InventedUse.EAST), id(InventedUse.WEST)));
    }

    private void make(ObjectNode space) throws InterruptedException {
        String name = space.get("name").asText();
        if (!spaces.containsKey(name)) {
            spaces.put(name, manager.post("/api/centre/spaces", space).get("id").asText());
        }
    }

    /** Gives the planned sessions of a day the two halves of the hall, one after another, as far as they are free. */
    void place(LocalDate day) throws InterruptedException {
        Map<String, String> free = new HashMap<>();
        int placed = 0;
        for (JsonNode session : manager.all("/api/centre/sessions?from=" + day + "&to=" + day)) {
            if (!session.get("state").asText().equals("planned")
                    || session.hasNonNull("spaceId")
                    || session.get("endsNextDay").asBoolean()) {
                continue;
            }
            String starts = session.get("startsLocal").asText();
            String ends = session.get("endsLocal").asText();
            for (String space : List.of(InventedUse.EAST, InventedUse.WEST)) {
                if (free.getOrDefault(space, "").compareTo(starts) <= 0) {
                    free.put(space, ends);
                    manager.put(
                            "/api/centre/sessions/" + session.get("id").asText(),
                            session.get("version").asInt(),
                            JSON.createObjectNode()
                                    .put("activityId", session.get("activityId").asText())
                                    .put("spaceId", id(space))
                                    .put("startsAt", day + "T" + starts)
                                    .put("endsAt", day + "T" + ends));
                    placed++;
                    break;
                }
            }
            if (placed == MOST) {
                return;
            }
        }
    }

    /** Books around these days, each booking up to where it stands; where there are bookings nothing is added. */
    void book(LocalDate last, LocalDate today) throws InterruptedException {
        if (!manager.get(BOOKINGS + "?limit=1").get("items").isEmpty()) {
            return;
        }
        for (Booked booked : invented.bookings(last, today)) {
            ObjectNode request = invented.request(booked).put("spaceId", id(booked.space()));
            JsonNode now;
            try {
                now = manager.post(BOOKINGS, request);
            } catch (Api.Refused taken) {
                continue;
            }
            for (String state : booked.states()) {
                now = turn(now, state, booked.heads());
            }
        }
    }

    private JsonNode turn(JsonNode booking, String state, int heads) throws InterruptedException {
        String path = BOOKINGS + "/" + booking.get("id").asText() + "/" + state;
        int version = booking.get("version").asInt();
        return switch (state) {
            case "use" ->
                manager.postSeen(path, version, JSON.createObjectNode().put("heads", heads));
            case "decline" ->
                manager.postSeen(path, version, JSON.createObjectNode().put("reason", "那天已有安排（演示）"));
            case "cancel" ->
                manager.postSeen(path, version, JSON.createObjectNode().put("reason", "对方改期（演示）"));
            default -> manager.postSeen(path, version);
        };
    }

    /** Counts at the door, closes the days before the last, and leaves words for the next shift. */
    void end(Api frontDesk, LocalDate from, LocalDate last, LocalDate today) throws InterruptedException {
        ObjectNode closings = JSON.createObjectNode()
                .put("noSessions", false)
                .put("reason", "补做日结（演示）")
                .put("simulated", true);
        ArrayNode open = closings.putArray("days");
        for (JsonNode line : frontDesk.all("/api/centre/closings?from=" + from + "&to=" + last)) {
            LocalDate day = LocalDate.parse(line.get("day").asText());
            if (line.path("closing").isMissingNode() || line.path("closing").isNull()) {
                if (day.isBefore(last)) {
                    open.add(day.toString());
                }
            }
        }
        if (!open.isEmpty()) {
            frontDesk.post("/api/centre/closings", closings);
        }
        if (manager.get("/api/centre/footfall?limit=1").get("items").isEmpty()) {
            for (LocalDate day = from; !day.isAfter(last); day = day.plusDays(1)) {
                long visits = frontDesk
                        .get("/api/centre/days/" + day)
                        .at("/figures/visits")
                        .asLong();
                frontDesk.post(
                        "/api/centre/footfall",
                        JSON.createObjectNode()
                                .put("day", day.toString())
                                .put("counted", invented.footfall(visits))
                                .put("simulated", true));
            }
        }
        if (frontDesk.get("/api/centre/hand-overs?limit=1").get("items").isEmpty()) {
            say(frontDesk, last, "茶室的投影仪遥控器在前台第二个抽屉里，用完请放回。", false);
            say(frontDesk, today, "西厅地面三天后开始维修，来问的团队请改订茶室。", true);
        }
    }

    private static void say(Api frontDesk, LocalDate day, String words, boolean urgent) throws InterruptedException {
        frontDesk.post(
                "/api/centre/hand-overs",
                JSON.createObjectNode()
                        .put("day", day.toString())
                        .put("words", words + "（演示）")
                        .put("urgent", urgent));
    }

    private String id(String name) {
        String id = spaces.get(name);
        if (id == null) {
            throw new IllegalStateException(centre.slug() + ": " + name);
        }
        return id;
    }
}
