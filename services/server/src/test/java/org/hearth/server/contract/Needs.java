package org.hearth.server.contract;

import static org.hearth.server.AccountsInMemory.idOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hearth.server.AccountsInMemory;
import org.hearth.server.World;
import org.hearth.testing.fuzz.Description.Operation;

/**
 * What a good call needs and no description says: the state a thing has to be in, things that are made by no {@code POST} of
 * their own, and bodies whose words mean something elsewhere. An operation that needs nothing of it is not here.
 */
final class Needs {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
    private static final String FEBRUARY = "2026-02-01";
    private static final String MAPPING = """
            {"title":["title"],"programme":[],"activityId":[],"externalId":["id"],"startDay":["day"],"endDay":[],
             "startTime":["from"],"endTime":["to"],"ageMin":[],"ageMax":[],"space":[]}""";

    private static final String NOTHING_THEN = "\"noSessions\":true,\"reason\":\"补\",\"simulated\":false";

    private final Stage stage;
    private final Good good;
    private final AccountsInMemory accounts;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger later = new AtomicInteger();
    private final Map<String, String> invited = new ConcurrentHashMap<>();

    Needs(Stage stage, Good good, AccountsInMemory accounts) {
        this.stage = stage;
        this.good = good;
        this.accounts = accounts;
    }

    /** @return id of a new thing of a collection that has no {@code POST} which makes one and says its id */
    Optional<String> thing(String collection, String place, Map<String, String> ids) {
        return Optional.ofNullable(
                switch (collection) {
                    case "/api/centre/closings" ->
                        LocalDate.now().minusDays(later.incrementAndGet()).toString();
                    case "/api/centre/days", "/api/centre/regulars" ->
                        FIRST_DAY.plusDays(count.getAndIncrement()).toString();
                    case "/api/centre/attendance" ->
                        good.done("recordAttendance", place, Map.of())
                                .at("/entry/id")
                                .asText();
                    case "/api/government/statements" ->
                        good.done("publishStatement", place, Map.of())
                                .path("id")
                                .asText();
                    case "/api/government/contracts" -> publishedContract(place);
                    case "/api/headquarters/centres" -> Stage.SPARE;
                    case "/api/headquarters/comparison", "/api/headquarters/agencies" -> place;
                    case "/api/headquarters/agencies/{slug}/members" -> official(place, ids);
                    case "/api/headquarters/openings" -> failedOpening();
                    case "/api/me/invitations" -> invitation(place);
                    default -> null;
                });
    }

    /**
     * Brings the things the operation is about into the state it needs.
     *
     * @return the version of what is changed, where nothing else shows it
     */
    Optional<String> prepare(Operation operation, String place, Map<String, String> ids) {
        Map<String, String> same = Map.copyOf(ids);
        switch (operation.id()) {
            case "withdrawDayStatement" -> {
                return Optional.of(good.done("stateDay", place, same)
                        .at("/statement/version")
                        .asText());
            }
            case "recordGuests", "missBooking" -> good.done("confirmBooking", place, same);
            case "undoBooking" -> good.done("cancelBooking", place, same);
            case "reopenDay" -> {
                good.done("closeDay", place, same);
                return Optional.of("0");
            }
            case "reopenSession" -> good.done("cancelSession", place, same);
            case "runImport" -> tested(place, same);
            case "cancelImport" ->
                stage.run("update centre_%s.import set state = 'testing' where id = '%s'"
                        .formatted(place, same.get("id")));
            // as if it were open, by a manager who has not signed in yet
            case "remindFirstManager" ->
                stage.run(
                        "update headquarters.opening set state = 'done', request = jsonb_set(request, '{managerEmail}',"
                                + " to_jsonb('waits-%d@contract.example.org'::text)) where id = '%s'"
                                        .formatted(count.incrementAndGet(), same.get("id")));
            case "reopenCentre" -> spare("suspended");
            case "renameCentre", "suspendCentre", "putCentreProfile", "putCentreQuotas" -> spare("open");
            default -> {
                // as it was made
            }
        }
        return Optional.empty();
    }

    /** Puts in what the description does not know. */
    Call say(Call call, String place, Map<String, String> ids) {
        return switch (call.operation().id()) {
            case "closeSession" -> call.saying("{\"nobodyCame\":true}");
            case "recordAttendance" -> call.saying(atOnce(call.body()));
            case "recordAttendanceList" -> call.saying(atOnce(call.body()));
            case "reportDevice" -> call.saying(without(call.body(), "oldestAt"));
            case "createSpecialDay" ->
                call.saying(
                        "{\"day\":\"%s\",%s}".formatted(LocalDate.now().plusDays(later.incrementAndGet()), closed()));
            case "writeFootfall" ->
                call.saying("{\"day\":\"%s\",\"counted\":%d,\"simulated\":false}"
                        .formatted(thing("/api/centre/closings", place, ids).orElseThrow(), later.get()));
            case "updateSpecialDay" -> call.saying("{%s}".formatted(closed()));
            case "testImport" -> call.saying(MAPPING);
            case "closeDay" -> call.saying("{%s}".formatted(NOTHING_THEN));
            case "closeDays" ->
                call.saying("{\"days\":[\"%s\"],%s}"
                        .formatted(thing("/api/centre/closings", place, ids).orElseThrow(), NOTHING_THEN));
            case "stateDays" ->
                with(
                        call,
                        "days",
                        List.of(String.valueOf(
                                thing("/api/centre/days", place, ids).orElseThrow())));
            case "putCentreQuotas" ->
                call.saying("{\"items\":[{\"name\":\"residents\",\"allowed\":%d}]}"
                        .formatted(100_000 + count.incrementAndGet()));
            case "publishStatement" -> call.saying(seen(place, ids.getOrDefault("id", "")));
            case "uploadImport" ->
                call.saying(
                                "id,title,day,from,to\n%1$s,活动,2026-03-02,09:00,10:00\n%1$sb,活动,2026-03-03,09:00,10:00\n,,,,\nc,,x,,\n"
                                        .formatted(count.incrementAndGet()))
                        .asking("filename=a.csv");
            case "testOpeningWorkbook", "downloadOpeningErrors", "openFromWorkbook" -> call.saying(workbook());
            case "acceptInvitation", "declineInvitation" ->
                call.by(stage.token(invited.getOrDefault(ids.getOrDefault("id", ""), "")));
            case "getBookingHints" ->
                call.to("/api/centre/bookings/hints?space=" + good.known("spaceId", place)
                        + "&startsAt=2026-03-02T09:00&endsAt=2026-03-02T10:00");
            case "getOccupations" -> call.to("/api/centre/occupations?from=2026-03-02&to=2026-03-08");
            case "getSessionHints" ->
                call.to("/api/centre/sessions/hints?startsAt=2026-03-02T09:00&endsAt=2026-03-02T10:00");
            case "listSessions", "listComparisonSessions" -> call.asking("from=" + FEBRUARY + "&to=2026-03-31");
            default -> call;
        };
    }

    /** A tap that is sent as it happens, by name or as one head: what a device adds that kept it for a while is its own, and no id of ours. */
    private static String atOnce(String body) {
        ObjectNode tap = (ObjectNode) Call.json(body);
        Stream.concat(
                        Stream.of(tap),
                        StreamSupport.stream(tap.path("entries").spliterator(), false)
                                .map(ObjectNode.class::cast))
                .filter(one -> one.has("method"))
                .forEach(one -> {
                    boolean named = one.hasNonNull("residentId");
                    one.put("method", named ? "NAMED" : "TALLY").put("heads", 1);
                    one.remove(List.of("id", "occurredAt", "by"));
                });
        return tap.toString();
    }

    private static String without(String body, String field) {
        ObjectNode node = (ObjectNode) Call.json(body);
        node.remove(field);
        return node.toString();
    }

    /** Lists that grow by something else than a {@code POST} of what they list; others stay too short, and say so. */
    void grow(Operation list, String place, Map<String, String> ids) {
        switch (list.id()) {
            case "getResidentHistory" -> good.done("updateResident", place, ids);
            case "getStaffHistory" -> good.done("updateStaff", place, ids);
            case "getCentreHistory" -> good.done("renameCentre", place, ids);
            case "getSpaceHistory" -> good.done("updateSpace", place, ids);
            case "getBookingHistory" -> good.done("updateBooking", place, ids);
            case "getProgrammeHistory" -> good.done("updateProgramme", place, ids);
            case "getActivityHistory" -> good.done("updateActivity", place, ids);
            case "getSpecialDayHistory" -> good.done("updateSpecialDay", place, ids);
            case "getAgencyHistory" -> good.done("inviteAgencyMember", place, ids);
            case "listHeadquartersActs" -> good.done("inviteMember", place, ids);
            case "listActs" -> good.done("createSpace", place, ids);
            case "listPurchased" -> publishedContract(place);
            case "listPurchasedStatements" -> good.done("publishStatement", place, ids);
            // one that is only planned is not told outside
            case "listComparisonSessions" -> good.done("cancelSession", place, Map.of());
            default -> {
                // by itself, or not at all
            }
        }
    }

    private String closed() {
        return "\"hours\":[],\"kind\":\"closure\",\"reason\":\"检修 %d\"".formatted(later.incrementAndGet());
    }

    private static Call with(Call call, String field, List<String> values) {
        ObjectNode body = (ObjectNode) Call.json(call.body());
        body.putArray(field);
        values.forEach(body.withArray(field)::add);
        return call.saying(body.toString());
    }

    /** A contract with the agency called like the centre, for an activity that was held once in each month. */
    String publishedContract(String place) {
        String activity = good.thing("/api/centre/activities", place, Map.of());
        ObjectNode contract = (ObjectNode)
                Call.json(good.call("createContract", place, Map.of()).body());
        contract.putArray("activityIds").add(activity);
        String id = good.done(good.call("createContract", place, Map.of()).saying(contract.toString()))
                .path("id")
                .asText();
        good.done("publishContract", place, Map.of("id", id));
        return id;
    }

    /** What somebody sends who looked at the preview of the next report. */
    private String seen(String place, String contract) {
        Map<String, String> id = Map.of("id", contract);
        if (good.done("getContract", place, id).path("state").asText().equals("draft")) {
            good.done("publishContract", place, id);
        }
        int month = good.done("listStatements", place, id).path("items").size() + 2;
        LocalDate from = LocalDate.of(2026, month, 1);
        Call preview = good.call("previewStatement", place, id);
        JsonNode shown = good.done(
                preview.asking("from=" + from + "&to=" + from.plusMonths(1).minusDays(1)));
        Map<String, JsonNode> body = new HashMap<>();
        body.put("from", shown.at("/statement/from"));
        body.put("to", shown.at("/statement/to"));
        body.put("digest", shown.path("digest"));
        body.put("seen", shown.path("seen"));
        ObjectNode seen = (ObjectNode) Call.json("{}");
        seen.setAll(body);
        return seen.toString();
    }

    private void tested(String place, Map<String, String> ids) {
        good.done("testImport", place, ids);
        World.until(
                () -> good.done("getImport", place, ids).path("state").asText().equals("tested"));
    }

    private void spare(String state) {
        Map<String, String> slug = Map.of("slug", Stage.SPARE);
        String now =
                good.done("getCentre", Stage.OURS, slug).at("/centre/state").asText();
        if (!now.equals(state)) {
            good.done(new Call(
                    stage.operation(state.equals("open") ? "reopenCentre" : "suspendCentre"),
                    stage.token(World.ADMIN, "headquarters"),
                    "/api/headquarters/centres/" + Stage.SPARE + (state.equals("open") ? "/reopen" : "/suspend"),
                    "{\"reason\":\"测试\"}",
                    "\""
                            + good.done("getCentre", Stage.OURS, slug)
                                    .path("version")
                                    .asText() + "\""));
        }
    }

    private String official(String place, Map<String, String> ids) {
        Call invitation = good.call("inviteAgencyMember", place, ids);
        good.done(invitation);
        return idOf(Call.json(invitation.body()).path("email").asText()).toString();
    }

    /** An opening that failed, since the sign-in service does not take the manager's address. */
    private String failedOpening() {
        Call opening = good.call("openCentre", Stage.OURS, Map.of());
        accounts.refuse(Call.json(opening.body()).path("managerEmail").asText());
        String id = good.done(opening).path("id").asText();
        World.until(() -> good.done("getOpening", Stage.OURS, Map.of("id", id))
                .path("state")
                .asText()
                .equals("failed"));
        return id;
    }

    private String invitation(String place) {
        Call call = good.call("inviteStaff", place, Map.of());
        String email = Call.json(call.body()).path("email").asText();
        // whoever has an account already is asked
        accounts.ensureAccount(email, email);
        good.done(call);
        Call me = new Call(stage.operation("getMe"), stage.token(email), "/api/me", "", "");
        String id = good.done(me).at("/invitations/0/id").asText();
        invited.put(id, email);
        return id;
    }

    private String workbook() {
        int number = count.incrementAndGet();
        return """
                标识,名称,英文名,时区,区,街镇,面积,定位,启用日期,负责人,负责人邮箱,周一,周二,周三,周四,周五,周六,周日
                contract_book_%1$d,中心 %1$d,Centre,Asia/Shanghai,浦东新区,三林镇,860,综合,2026-01-01,周经理,book%1$d@contract.example.org,9:00-17:00,,,,,,
                """.formatted(number);
    }
}
