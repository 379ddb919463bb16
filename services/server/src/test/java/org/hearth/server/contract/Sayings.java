package org.hearth.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hearth.testing.Pictures;

/** What a good call says and no description knows: words whose meaning lies elsewhere, and days that have to be of a kind. */
final class Sayings {
    private static final int FAR_AHEAD = 600;
    private static final String FEBRUARY = "2026-02-01";

    /** From here on no session of a good call lies. */
    private static final LocalDate NOTHING_ON = LocalDate.of(2026, 2, 16);

    private static final String MAPPING = """
            {"title":["title"],"programme":[],"activityId":[],"externalId":["id"],"startDay":["day"],"endDay":[],
             "startTime":["from"],"endTime":["to"],"ageMin":[],"ageMax":[],"space":[]}""";

    private static final String NOTHING_THEN = "\"noSessions\":true,\"reason\":\"补\",\"simulated\":false";

    /** Bytes as letters, one each. */
    private static final String PICTURE = new String(Pictures.jpeg(40, 30), StandardCharsets.ISO_8859_1);

    private static final AtomicInteger MINUTES_AGO = new AtomicInteger();
    private static final Instant BEGUN = Instant.now().truncatedTo(ChronoUnit.MINUTES);

    private final Stage stage;
    private final Good good;
    private final Things things;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger daysAhead = new AtomicInteger();

    Sayings(Stage stage, Good good, Things things) {
        this.stage = stage;
        this.good = good;
        this.things = things;
    }

    /** Puts in what the description does not know. */
    Call say(Call call, String place, Map<String, String> ids) {
        return switch (call.operation().id()) {
            case "putResidentPhone" -> call.saying("{\"number\":\"1380013%04d\"}".formatted(count.incrementAndGet()));
            case "putResidentIdNumber" ->
                call.saying("{\"number\":\"%s\"}".formatted(idNumber(count.incrementAndGet())));
            case "createConsent" -> call.saying(consent(call.body(), "contact", "purpose"));
            case "createGroupConsent" -> call.saying(consent(call.body(), "disability", "tag"));
            case "lookUpResidents" -> call.saying("{\"lastFour\":\"%04d\"}".formatted(count.incrementAndGet()));
            case "mergeResidents" -> call.saying("{%s,\"version\":0,\"otherVersion\":0}".formatted(things.two(place)));
            case "setResidentsApart" -> call.saying("{%s,\"apart\":true}".formatted(things.two(place)));
            case "findAlikeResidents" -> call.to("/api/centre/residents/alike?name=Anna");
            case "previewResidentMerge" -> call.to("/api/centre/resident-merges/preview?" + things.pair(place));
            case "closeSession" -> call.saying("{\"nobodyCame\":true}");
            case "recordAttendance" -> call.saying(atOnce(call.body()));
            case "recordAttendanceList" -> call.saying(atOnce(call.body()));
            case "reportDevice" -> call.saying(without(call.body(), "oldestAt"));
            case "createSpecialDay" ->
                call.saying("{\"day\":\"%s\",%s}"
                        .formatted(LocalDate.now().plusDays(daysAhead.incrementAndGet()), closed()));
            case "createSpecialDays" ->
                call.saying("{\"days\":[\"%s\",\"%s\"],%s}"
                        .formatted(
                                LocalDate.now().plusDays(daysAhead.incrementAndGet()),
                                LocalDate.now().plusDays(daysAhead.incrementAndGet()),
                                closed()));
            case "writeFootfall" ->
                call.saying("{\"day\":\"%s\",\"counted\":%d,\"simulated\":false}"
                        .formatted(things.dayOver(), count.incrementAndGet()));
            case "createSpaceHours" ->
                call.saying("{\"spaceId\":\"%s\",\"validFrom\":\"%s\",%s}"
                        .formatted(
                                good.known("spaceId", place),
                                LocalDate.now().plusDays(daysAhead.incrementAndGet()),
                                week()));
            case "updateSpaceHours" -> call.saying("{%s}".formatted(week()));
            case "createCounter" ->
                call.saying(
                        "{\"name\":\"计数器\",\"door\":\"门 %d\",\"simulated\":false}".formatted(count.incrementAndGet()));
            case "createFeed" -> call.saying(feed(place));
            case "sendReading" -> call.saying(reading());
            case "createNationalDay" -> call.saying(nationalDay());
            case "updateNationalDay" ->
                call.saying("{%s,\"year\":%s}"
                        .formatted(off(), ids.getOrDefault("day", "").substring(0, 4)));
            case "replaceNationalYear" ->
                call.saying("""
                        {"days":[{"day":"%1$s-05-01","kind":"off","name":"劳动节","nameEn":"Labour Day"}],"source":"第 %2$d 号"}""".formatted(ids.getOrDefault("year", ""), count.incrementAndGet()));
            case "updateSpecialDay" -> call.saying("{%s}".formatted(closed()));
            case "testImport" -> call.saying(MAPPING);
            case "closeDay" -> call.saying("{%s}".formatted(NOTHING_THEN));
            case "closeDays" -> call.saying("{\"days\":[\"%s\"],%s}".formatted(things.dayOver(), NOTHING_THEN));
            case "stateDays" ->
                with(
                        call,
                        "days",
                        List.of(String.valueOf(
                                things.made("/api/centre/days", place, ids).orElseThrow())));
            case "putCentreQuotas" ->
                call.saying("{\"items\":[{\"name\":\"residents\",\"allowed\":%d}]}"
                        .formatted(100_000 + count.incrementAndGet()));
            case "publishStatement" -> call.saying(seen(place, ids.getOrDefault("id", "")));
            case "uploadImport" ->
                call.saying(
                                "id,title,day,from,to\n%1$s,活动,2026-03-02,09:00,10:00\n%1$sb,活动,2026-03-03,09:00,10:00\n,,,,\nc,,x,,\n"
                                        .formatted(count.incrementAndGet()))
                        .asking("filename=a.csv");
            case "putSpacePhoto" -> call.saying(PICTURE);
            case "testOpeningWorkbook", "downloadOpeningErrors", "openFromWorkbook" -> call.saying(workbook());
            case "acceptInvitation", "declineInvitation" ->
                call.by(stage.token(things.invited(ids.getOrDefault("id", ""))));
            case "createRegistrationTerms" ->
                call.saying("{\"activityId\":\"%s\",\"terms\":%s}".formatted(good.known("activityId", place), terms()));
            case "updateRegistrationTerms" -> call.saying(terms());
            case "setRegistrationPlaces" -> call.saying("{\"places\":%d}".formatted(20 + count.incrementAndGet()));
            case "getRegistrationFigures" ->
                call.to("/api/centre/activities/" + ids.get("id")
                        + "/registration-figures?from=2026-03-02&to=2026-03-08");
            case "createBookingSeries" -> call.saying(again(call.body(), "booking"));
            case "createSessionSeries" -> call.saying(again(call.body(), "session"));
            case "previewBookingSeries" ->
                call.to("/api/centre/booking-series/preview?space=" + good.known("spaceId", place)
                        + "&party=staff&startsAt=2027-03-02T09:00&endsAt=2027-03-02T10:00&rule=FREQ=DAILY%3BCOUNT=3");
            case "previewSessionSeries" ->
                call.to("/api/centre/session-series/preview?startsAt=2027-03-02T09:00&endsAt=2027-03-02T10:00"
                        + "&rule=FREQ=DAILY%3BCOUNT=3");
            case "copyTerm" ->
                call.saying("{\"from\":\"2027-03-01\",\"to\":\"%s\",\"starts\":\"2027-09-06\"}"
                        .formatted(LocalDate.of(2027, 3, 28).plusDays(count.incrementAndGet() % 150)));
            case "previewTermCopy" ->
                call.to("/api/centre/term-copies/preview?from=2027-03-01&to=2027-03-28&starts=2027-09-06");
            case "previewSeriesMove" ->
                call.to("/api/centre/series/" + ids.get("id") + "/preview?startsLocal=10:00&minutes=60");
            case "moveSeries" ->
                call.saying("{\"startsLocal\":\"10:00\",\"minutes\":%d}".formatted(30 + count.incrementAndGet() % 300));
            case "cancelSeries" -> call.saying("{\"reason\":\"停办\"}");
            case "createRound", "updateRound" -> call.saying(round(place));
            case "createRoundApplication", "updateRoundApplication" -> call.saying(application());
            case "adjustRoundOutcome" -> call.saying("{\"reason\":\"让给残障人士 %d\"}".formatted(count.incrementAndGet()));
            case "extendSeries" -> call.saying("{\"until\":\"2027-04-30\"}");
            case "getBookingHints" ->
                call.to("/api/centre/bookings/hints?space=" + good.known("spaceId", place)
                        + "&startsAt=2026-03-02T09:00&endsAt=2026-03-02T10:00");
            case "getSessionClaims" ->
                call.to("/api/centre/sessions/claims?sessions=" + good.thing("/api/centre/sessions", place, Map.of()));
            case "getOccupations" -> call.to("/api/centre/occupations?from=2026-03-02&to=2026-03-08");
            case "getSessionHints" ->
                call.to("/api/centre/sessions/hints?startsAt=2026-03-02T09:00&endsAt=2026-03-02T10:00");
            case "listSessions", "listComparisonSessions" -> call.asking("from=" + FEBRUARY + "&to=2026-03-31");
            default -> call;
        };
    }

    /** To the words that come with the house. */
    private static String consent(String body, String what, String field) {
        ObjectNode consent = (ObjectNode) Call.json(body);
        return consent.put("text", 1)
                .put("givenOn", "2026-03-02")
                .put("guardian", "监护人")
                .put(field, what)
                .toString();
    }

    /** Of somebody born on the last day of 1949, with its check digit. */
    private static String idNumber(int nth) {
        String first = "11010519491231%03d".formatted(nth % 1000);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int at = 0; at < weights.length; at++) {
            sum += weights[at] * (first.charAt(at) - '0');
        }
        return first + "10X98765432".charAt(sum % 11);
    }

    /** Of a space and of chosen activities, by turns. */
    private String feed(String place) {
        return count.incrementAndGet() % 2 == 0
                ? "{\"kind\":\"space\",\"spaceId\":\"%s\",\"activityIds\":[],\"note\":\"门口的屏幕\"}"
                        .formatted(good.known("spaceId", place))
                : "{\"kind\":\"person\",\"activityIds\":[\"%s\"],\"note\":\"\"}"
                        .formatted(good.known("activityId", place));
    }

    /** Open on Mondays, each time until another minute. */
    private String week() {
        String never = Stream.of("tue", "wed", "thu", "fri", "sat", "sun")
                .map(",\"%s\":[]"::formatted)
                .collect(java.util.stream.Collectors.joining());
        int minute = count.incrementAndGet() % 60;
        return "\"week\":{\"mon\":[[\"08:00\",\"%02d:%02d\"]]%s}".formatted(9 + count.get() % 12, minute, never);
    }

    /** A minute of the last days of which the counter sent nothing yet. */
    private static String reading() {
        Instant starts = BEGUN.minus(MINUTES_AGO.incrementAndGet(), ChronoUnit.MINUTES);
        return "{\"id\":\"%s\",\"startsAt\":\"%s\",\"endsAt\":\"%s\",\"entered\":3}"
                .formatted(UUID.randomUUID(), starts, starts.plusSeconds(60));
    }

    private String closed() {
        return "\"hours\":[],\"kind\":\"closure\",\"reason\":\"检修 %d\"".formatted(count.incrementAndGet());
    }

    /** A day off that asks every centre for a word: open by its week, and none of the days that are arranged already. */
    private String nationalDay() {
        LocalDate day = LocalDate.now().plusDays(FAR_AHEAD + daysAhead.incrementAndGet());
        while (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = LocalDate.now().plusDays(FAR_AHEAD + daysAhead.incrementAndGet());
        }
        return "{\"day\":\"%s\",%s,\"year\":%d}".formatted(day, off(), day.getYear());
    }

    private String off() {
        return "\"kind\":\"off\",\"name\":\"节 %1$d\",\"nameEn\":\"Feast %1$d\",\"source\":\"通知\""
                .formatted(count.incrementAndGet());
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

    /** Something that comes on twelve days to come, by a rule. */
    private static String again(String body, String field) {
        ObjectNode node = (ObjectNode) Call.json(body);
        ((ObjectNode) node.path(field)).put("startsAt", "2027-03-02T09:00:00").put("endsAt", "2027-03-02T10:00:00");
        node.remove(List.of("days", "confirm"));
        return node.put("rule", "FREQ=DAILY;COUNT=12").toString();
    }

    /** Applications are taken today; a name of its own each time. */
    private String round(String place) {
        return """
                {"name":"秋季申请 %d","firstDay":"2027-09-01","lastDay":"2027-10-31","opensOn":"%2$s","closesOn":"%2$s",
                 "classes":[{"name":"居民团体","party":"group"},{"name":"社会组织","party":"partner"}],"spaceIds":["%3$s"],
                 "quotaHours":40,"quotaPer":"week","missingPercent":90,"source":"福彩3D"}""".formatted(
                count.incrementAndGet(), LocalDate.now(ZoneId.of("Asia/Shanghai")), good.known("spaceId", place));
    }

    private String application() {
        String wishes = IntStream.rangeClosed(1, 5).mapToObj("""
                        {"rule":"FREQ=WEEKLY;BYDAY=TU","startsLocal":"1%1$d:00","endsLocal":"1%1$d:30","spaceIds":[],"anySpace":true}"""::formatted).collect(Collectors.joining(","));
        return """
                {"organisation":"合唱队 %d","contact":"金联系","rank":1,"expected":1,"purpose":"排练","wanted":1,"wishes":[%s]}""".formatted(count.incrementAndGet(), wishes);
    }

    private static String without(String body, String field) {
        ObjectNode node = (ObjectNode) Call.json(body);
        node.remove(field);
        return node.toString();
    }

    private String terms() {
        return "{\"scope\":\"session\",\"places\":%d,\"waitlist\":5}".formatted(20 + count.incrementAndGet());
    }

    private static Call with(Call call, String field, List<String> values) {
        ObjectNode body = (ObjectNode) Call.json(call.body());
        body.putArray(field);
        values.forEach(body.withArray(field)::add);
        return call.saying(body.toString());
    }

    /** What somebody sends who looked at the preview of the next report. */
    private String seen(String place, String contract) {
        Map<String, String> id = Map.of("id", contract);
        if (good.done("getContract", place, id).path("state").asText().equals("draft")) {
            good.done("publishContract", place, id);
        }
        int before = good.done("listStatements", place, id).path("items").size();
        LocalDate day = NOTHING_ON.plusDays(before);
        // nothing was held on it, and that is known; another contract may have had it stated
        stage.send(good.call("stateDay", place, Map.of("day", day.toString())));
        Call preview = good.call("previewStatement", place, id);
        JsonNode shown = good.done(preview.asking("from=" + day + "&to=" + day));
        Map<String, JsonNode> body = new HashMap<>();
        body.put("from", shown.at("/statement/from"));
        body.put("to", shown.at("/statement/to"));
        body.put("digest", shown.path("digest"));
        body.put("seen", shown.path("seen"));
        ObjectNode seen = (ObjectNode) Call.json("{}");
        seen.setAll(body);
        return seen.toString();
    }

    private String workbook() {
        int number = count.incrementAndGet();
        return """
                标识,名称,英文名,时区,区,街镇,面积,定位,启用日期,负责人,负责人邮箱,周一,周二,周三,周四,周五,周六,周日
                contract_book_%1$d,中心 %1$d,Centre,Asia/Shanghai,浦东新区,三林镇,860,综合,2026-01-01,周经理,book%1$d@contract.example.org,9:00-17:00,,,,,,
                """.formatted(number);
    }
}
