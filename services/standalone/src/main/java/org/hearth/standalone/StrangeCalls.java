package org.hearth.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.hearth.standalone.demo.Api;
import org.hearth.testing.fuzz.Description;
import org.hearth.testing.fuzz.Findings;
import org.hearth.testing.fuzz.Fuzz;
import org.hearth.testing.fuzz.Fuzz.Person;

/** Calls made from the API's description, bent in every place: none ends in a failure, and no figure is wrong afterwards. */
final class StrangeCalls implements Proof {
    private static final String CENTRE = "fuzz_home";
    private static final String MAIL = "@fuzz-home.example.org";
    private static final int WORKERS = 4;
    private static final long LONGEST_MILLIS = 5_000;
    private static final int PRINTED = 100;
    private static final long TOKEN_USED_NANOS = 240_000_000_000L;
    private static final long PATIENCE_MILLIS = 120_000;

    /** Who has taken the last change has to work it off. */
    private static final long SETTLED_MILLIS = 5_000;

    private static final String EXACT = "the figures are exact afterwards";

    @Override
    public List<Line> prove(Platform platform, Prove.Options options) throws IOException, InterruptedException {
        Supplier<String> administrator = renewed(platform, Server.ADMINISTRATOR, "headquarters");
        prepare(platform, administrator);
        Description description = Description.of(Http.text(platform.server().management() + "/openapi?format=json"));
        System.out.printf("· %,d 次生成的调用 · generated calls, seed %d%n", options.calls(), options.seed());
        Findings findings = Fuzz.run(new Fuzz.Plan(
                platform.ports().server(),
                description,
                List.of(
                        new Person("administrator", administrator),
                        new Person("manager", renewed(platform, "manager" + MAIL, "centre_" + CENTRE)),
                        new Person("desk", renewed(platform, "desk" + MAIL, "centre_" + CENTRE)),
                        new Person("official", renewed(platform, "official" + MAIL, "agency_" + CENTRE))),
                Set.of(MAIL, "\"" + CENTRE + "\"", Server.ADMINISTRATOR),
                options.seed(),
                options.calls(),
                WORKERS,
                LONGEST_MILLIS));
        findings.amiss().stream().limit(PRINTED).forEach(System.out::println);
        long tried = findings.calls();
        return List.of(
                new Line(
                        "no call made from the API's description ends in an unexpected 5xx, in silence, or after more than 5 s",
                        "%,d of %,d calls to %d operations; slowest answer %,d ms; answers %s"
                                .formatted(
                                        findings.amiss().size(),
                                        tried,
                                        findings.operations(),
                                        findings.slowest(),
                                        findings.byStatus()),
                        findings.amiss().isEmpty() && tried >= options.calls()),
                new Line(
                        "the calls got behind the door: operations that did what they are for at least once",
                        findings.succeeded().size() + " of " + findings.operations(),
                        findings.succeeded().size() > findings.operations() / 2),
                reconciled(platform));
    }

    /** What is on its way is no difference yet: figures follow within seconds, and then they are exact. */
    private static Line reconciled(Platform platform) throws IOException, InterruptedException {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (platform.postgres().count("select count(*) from exchange.change") > 0) {
            if (System.currentTimeMillis() > deadline) {
                return new Line(EXACT, "changes still wait to be followed", false);
            }
            Thread.sleep(500);
        }
        Thread.sleep(SETTLED_MILLIS);
        int code =
                platform.server().act(List.of("reconcile")).inheritIO().start().waitFor();
        return new Line(EXACT, code == 0 ? "0 differences" : "there were differences", code == 0);
    }

    /** A centre with a little of everything, one to act on, and an agency. */
    private static void prepare(Platform platform, Supplier<String> administrator) throws InterruptedException {
        Api headquarters = new Api(platform.server().url(), administrator);
        for (String slug : List.of(CENTRE, "fuzz_spare")) {
            headquarters.post("/api/headquarters/openings", centre(slug));
        }
        headquarters.post("/api/headquarters/agencies", agency());
        for (String path : List.of("centres/" + CENTRE, "centres/fuzz_spare", "agencies/" + CENTRE)) {
            awaitOpen(headquarters, "/api/headquarters/" + path);
        }
        headquarters.post(
                "/api/headquarters/agencies/" + CENTRE + "/members",
                object().put("name", "陈科长").put("email", "official" + MAIL));
        Api manager = new Api(platform.server().url(), renewed(platform, "manager" + MAIL, "centre_" + CENTRE));
        manager.post("/api/centre/staff", person("前台", "desk" + MAIL, "front-desk"));
        manager.post("/api/centre/staff", person("同事", "colleague@example.org", "viewer"));
        String programme = id(manager.post(
                "/api/centre/programmes", object().put("name", "健身").put("sensitive", false)));
        String activity = id(manager.post(
                "/api/centre/activities", object().put("title", "太极").put("programmeId", programme)));
        manager.post("/api/centre/spaces", object().put("name", "一楼大厅"));
        for (int day = 1; day <= 9; day++) {
            manager.post(
                    "/api/centre/residents", object().put("name", "居民 " + day).put("simulated", true));
            String session = id(manager.post(
                    "/api/centre/sessions",
                    object().put("activityId", activity)
                            .put("startsAt", "2026-02-0" + day + "T09:00")
                            .put("endsAt", "2026-02-0" + day + "T10:00")));
            manager.post(
                    "/api/centre/sessions/" + session + "/attendance",
                    object().put("method", "TALLY").put("heads", day).put("simulated", true));
        }
    }

    private static void awaitOpen(Api headquarters, String path) throws InterruptedException {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (System.currentTimeMillis() < deadline) {
            try {
                if (headquarters.get(path).toString().contains("\"state\":\"open\"")) {
                    return;
                }
            } catch (Api.Refused e) {
                if (System.currentTimeMillis() > deadline) {
                    throw e;
                }
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("没有开通 · was not opened: " + path);
    }

    private static ObjectNode centre(String slug) {
        ObjectNode centre = object().put("slug", slug)
                .put("name", "测试中心")
                .put("nameEn", slug)
                .put("timeZone", "Asia/Shanghai")
                .put("district", "浦东新区")
                .put("subDistrict", "")
                .put("floorAreaM2", 2_000)
                .put("positioning", "general")
                .put("openedOn", "2026-01-01")
                .put("managerName", "周经理")
                .put("managerEmail", slug.equals(CENTRE) ? "manager" + MAIL : slug + "@example.org")
                .put("simulated", true);
        ObjectNode hours = centre.putObject("openingHours");
        for (String day : List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")) {
            hours.putArray(day).addArray().add("09:00").add("17:00");
        }
        return centre;
    }

    private static ObjectNode agency() {
        return object().put("slug", CENTRE)
                .put("name", "测试街道")
                .put("nameEn", "Test")
                .put("level", "district")
                .put("simulated", true);
    }

    private static ObjectNode person(String name, String email, String role) {
        return object().put("name", name).put("email", email).put("role", role);
    }

    private static ObjectNode object() {
        return Http.JSON.createObjectNode();
    }

    private static String id(JsonNode made) {
        return made.path("id").asText();
    }

    /** A token that is valid now: they last five minutes, the calls longer. Keycloak refuses who signs in twice at once. */
    private static Supplier<String> renewed(Platform platform, String user, String alias) {
        return new Supplier<>() {
            private String token = "";
            private long at;

            @Override
            public synchronized String get() {
                if (token.isEmpty() || System.nanoTime() - at > TOKEN_USED_NANOS) {
                    token = platform.tokens().of(user, alias);
                    at = System.nanoTime();
                }
                return token;
            }
        };
    }
}
