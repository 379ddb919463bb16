package org.hearth.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearth.standalone.demo.Openings.Agency;

/** One centre's part: its manager imports, its front desk records who came, its manager reports to an agency. */
public final class CentreWork {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ASK_AGAIN_MS = 250;
    private static final Set<String> WORKING = Set.of("testing", "importing");

    private final Timetable.Centre centre;
    private final Api manager;
    private final Progress progress;

    public CentreWork(Timetable.Centre centre, Api manager, Progress progress) {
        this.centre = centre;
        this.manager = manager;
        this.progress = progress;
    }

    /** What importing did. */
    public record Imported(int created, int updated, int unchanged, int refused) {}

    /** Imports the centre's rows of the file: upload, test, run. What is there already is found by its own number. */
    public Imported importTimetable(String filename) throws InterruptedException {
        for (JsonNode earlier : manager.all("/api/centre/imports")) {
            if (WORKING.contains(earlier.get("state").asText())) {
                // an earlier run was stopped; what it asked for goes on by itself
                settled(earlier.get("id").asText());
            }
        }
        JsonNode uploaded = manager.upload(
                "/api/centre/imports?simulated=false&filename="
                        + java.net.URLEncoder.encode(filename, java.nio.charset.StandardCharsets.UTF_8),
                centre.csv());
        String id = uploaded.get("id").asText();
        manager.post("/api/centre/imports/" + id + "/test", mapping());
        expect(settled(id), "tested");
        manager.post("/api/centre/imports/" + id + "/run", null);
        JsonNode done = settled(id);
        expect(done, "done");
        progress.imported.incrementAndGet();
        return new Imported(
                done.get("created").asInt(),
                done.get("changed").asInt(),
                done.get("unchanged").asInt(),
                done.get("refused").asInt());
    }

    /** Makes sure that somebody may work at the front desk. */
    void inviteFrontDesk() throws InterruptedException {
        String email = Invented.frontDesk(centre);
        for (JsonNode person : manager.all("/api/centre/staff")) {
            if (person.get("email").asText().equals(email)) {
                return;
            }
        }
        manager.post(
                "/api/centre/staff",
                JSON.createObjectNode().put("name", "前台").put("email", email).put("role", "front-desk"));
    }

    /** Records who came to the sessions of these days that are still open, and closes them. */
    void attend(Api frontDesk, LocalDate from, LocalDate to) throws InterruptedException {
        List<String> residents = residents(frontDesk);
        for (JsonNode session : sessions(frontDesk, from, to)) {
            if (session.get("state").asText().equals("planned")) {
                String seed =
                        centre.location() + "/" + session.path("externalId").asText();
                frontDesk.post(
                        "/api/centre/sessions/" + session.get("id").asText() + "/attendance/batch",
                        Invented.attendance(seed, residents));
                progress.closed.incrementAndGet();
                progress.show();
            }
        }
    }

    /** States of the open days on which the file has no session that there was none; those stated before stay as they are. */
    void stateQuietDays(Api frontDesk, LocalDate from, LocalDate to) throws InterruptedException {
        ObjectNode request =
                JSON.createObjectNode().put("reason", "文件中当天没有场次（演示）").put("simulated", true);
        ArrayNode days = request.putArray("days");
        for (JsonNode day :
                frontDesk.get("/api/centre/days?from=" + from + "&to=" + to).path("items")) {
            if (day.get("state").asText().equals("unstated")) {
                days.add(day.get("day"));
            }
        }
        if (!days.isEmpty()) {
            frontDesk.post("/api/centre/days/statements", request);
        }
    }

    /** @return 人次 of these days */
    long visits(LocalDate from, LocalDate to) throws InterruptedException {
        long visits = 0;
        for (JsonNode session : sessions(manager, from, to)) {
            visits += session.get("state").asText().equals("held")
                    ? session.get("visits").asLong()
                    : 0;
        }
        return visits;
    }

    /**
     * Publishes one contract with {@code agency} and the statement of these days under it; finds both if they are there.
     *
     * @param share of how many contracts in this centre, and which: each counts activities of its own
     * @return whether there is a statement
     */
    boolean report(Agency agency, LocalDate first, LocalDate from, LocalDate to, Share share)
            throws InterruptedException {
        String number = "DEMO-%s-%tY%<tm-%s"
                .formatted(centre.location(), first, agency.level().charAt(0));
        JsonNode contract = null;
        for (JsonNode known : manager.all("/api/centre/contracts")) {
            contract = known.get("number").asText().equals(number) ? known : contract;
        }
        if (contract == null) {
            List<String> activities = activities(from, to, share);
            if (activities.isEmpty()) {
                return false;
            }
            contract = manager.post("/api/centre/contracts", contract(agency, number, first, activities));
        }
        String path = "/api/centre/contracts/" + contract.get("id").asText();
        if (contract.get("state").asText().equals("draft")) {
            manager.postSeen(path + "/publish", contract.get("version").asInt());
        }
        boolean there = false;
        for (JsonNode statement : manager.all(path + "/statements")) {
            there |= !LocalDate.parse(statement.get("from").asText()).isAfter(to)
                    && !LocalDate.parse(statement.get("to").asText()).isBefore(from);
        }
        if (!there) {
            JsonNode preview = manager.get(path + "/statements/preview?from=" + from + "&to=" + to);
            manager.post(
                    path + "/statements",
                    JSON.createObjectNode()
                            .put("from", from.toString())
                            .put("to", to.toString())
                            .putNull("replaces")
                            .put("digest", preview.get("digest").asText())
                            .set("seen", preview.get("seen")));
        }
        progress.statements.incrementAndGet();
        return true;
    }

    /** One of several contracts in a centre. */
    record Share(int which, int of) {}

    private List<String> activities(LocalDate from, LocalDate to, Share share) throws InterruptedException {
        List<String> distinct = sessions(manager, from, to).stream()
                .map(session -> session.get("activityId").asText())
                .distinct()
                .sorted()
                .toList();
        List<String> own = new ArrayList<>();
        for (int i = share.which(); i < distinct.size(); i += share.of()) {
            own.add(distinct.get(i));
        }
        return own;
    }

    private static ObjectNode contract(Agency agency, String number, LocalDate first, List<String> activities) {
        LocalDate starts = first.withDayOfMonth(1);
        ObjectNode contract = JSON.createObjectNode()
                .put("agency", agency.slug())
                .put("number", number)
                .put("title", "社区活动服务采购（演示）")
                .put("starts", starts.toString())
                .put("ends", starts.plusYears(1).minusDays(1).toString())
                .put("amountMinor", 120_000_00L + activities.size() * 3_500_00L)
                .put("currency", "CAD")
                .put("procurement", agency.level().equals("district") ? "tender" : "direct-award")
                .put("simulated", true);
        ArrayNode indicators = contract.putArray("indicators");
        indicators.addObject().put("kind", "sessionsHeld").put("target", activities.size() * 40L);
        indicators.addObject().put("kind", "visits").put("target", activities.size() * 400L);
        ArrayNode ids = contract.putArray("activityIds");
        activities.forEach(ids::add);
        return contract;
    }

    private List<String> residents(Api frontDesk) throws InterruptedException {
        Set<String> known = new HashSet<>();
        for (JsonNode resident : frontDesk.all("/api/centre/residents")) {
            known.add(resident.get("name").asText());
        }
        ObjectNode batch = JSON.createObjectNode();
        ArrayNode missing = batch.putArray("residents");
        Set<String> names = new HashSet<>();
        for (ObjectNode resident : Invented.residents(centre)) {
            names.add(resident.get("name").asText());
            if (!known.contains(resident.get("name").asText())) {
                missing.add(resident);
            }
        }
        if (!missing.isEmpty()) {
            frontDesk.post("/api/centre/residents/batch", batch);
        }
        return frontDesk.all("/api/centre/residents").stream()
                .filter(resident -> names.contains(resident.get("name").asText()))
                .sorted(java.util.Comparator.comparing(
                        resident -> resident.get("name").asText()))
                .map(resident -> resident.get("id").asText())
                .toList();
    }

    private static List<JsonNode> sessions(Api api, LocalDate from, LocalDate to) throws InterruptedException {
        return api.all("/api/centre/sessions?from=" + from + "&to=" + to);
    }

    private JsonNode settled(String id) throws InterruptedException {
        JsonNode now = manager.get("/api/centre/imports/" + id);
        while (WORKING.contains(now.get("state").asText())) {
            Thread.sleep(ASK_AGAIN_MS);
            now = manager.get("/api/centre/imports/" + id);
        }
        return now;
    }

    private void expect(JsonNode imported, String state) {
        if (!imported.get("state").asText().equals(state)) {
            throw new IllegalStateException(
                    centre.slug() + ": " + imported.get("state").asText() + " " + imported.path("error"));
        }
    }

    /** Section → programme, Course → activity; a session is told by course, day and start. */
    private static ObjectNode mapping() {
        ObjectNode mapping = JSON.createObjectNode();
        map(mapping, "title", "Course Title");
        map(mapping, "programme", "Section");
        map(mapping, "activityId", "Course_ID");
        map(mapping, "externalId", "Course_ID", "First Date", "Start Hour", "Start Minute");
        map(mapping, "startDay", "First Date");
        map(mapping, "endDay", "Last Date");
        map(mapping, "startTime", "Start Hour", "Start Minute");
        map(mapping, "endTime", "End Hour", "End Min");
        map(mapping, "ageMin", "Age Min");
        map(mapping, "ageMax", "Age Max");
        map(mapping, "space");
        return mapping;
    }

    private static void map(ObjectNode mapping, String field, String... columns) {
        ArrayNode names = mapping.putArray(field);
        for (String column : columns) {
            names.add(column);
        }
    }
}
