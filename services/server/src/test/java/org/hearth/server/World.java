package org.hearth.server;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.restassured.config.HeaderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.hearth.exchange.Projector;
import org.hearth.testing.TestIssuer;

/** The smallest world: headquarters, and centres opened through the API as headquarters would. */
public final class World {
    public static final String ADMIN = "admin@hearth.localhost";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long SHORTEST_PAUSE = 10;
    private static final long LONGEST_PAUSE = 100;

    /** What stands on this platform already; all tests share it, as they share the platform. */
    private static final Set<String> STANDING = ConcurrentHashMap.newKeySet();

    private final TestIssuer issuer;

    public World(TestIssuer issuer) {
        this.issuer = issuer;
        until(() -> headquarters().get("/api/headquarters/centres").statusCode() == 200);
    }

    /** Requests of the first administrator. */
    public RequestSpecification headquarters() {
        return as(ADMIN, "headquarters");
    }

    /** Requests of a person, by address, working for one organisation; writes carry a fresh key. */
    public RequestSpecification as(String email, String alias) {
        return given().auth()
                .oauth2(issuer.token(AccountsInMemory.idOf(email), alias, AccountsInMemory.idOf(alias)))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON);
    }

    /** Somebody's address at a centre or an agency. A slug may hold underscores, a domain none. */
    public static String addressAt(String word, String slug) {
        return word + "@" + slug.replace('_', '-') + ".example.org";
    }

    /** The address of a centre's first manager. */
    public static String managerOf(String centre) {
        return addressAt("manager", centre);
    }

    /** Requests of a centre's first manager. */
    public RequestSpecification manager(String centre) {
        return as(managerOf(centre), "centre_" + centre);
    }

    /** The request with this key instead of a fresh one. */
    public static RequestSpecification keyed(String key, RequestSpecification request) {
        return request.config(RestAssuredConfig.config()
                        .headerConfig(HeaderConfig.headerConfig()
                                .overwriteHeadersWithName("Idempotency-Key", "Content-Type")))
                .header("Idempotency-Key", key);
    }

    /** The person accepts whatever they are asked, signed in for no organisation. */
    public World accept(String email) {
        String token = issuer.sign(issuer.claims(AccountsInMemory.idOf(email)));
        List<String> asked = given().auth().oauth2(token).get("/api/me").path("invitations.id");
        for (String id : asked) {
            given().auth()
                    .oauth2(token)
                    .header("Idempotency-Key", id)
                    .post("/api/me/invitations/" + id + "/accept")
                    .then()
                    .statusCode(200);
        }
        return this;
    }

    /** Opens centres and waits until they are open. */
    public World open(String... slugs) {
        return open(java.util.Arrays.stream(slugs).map(World::centre).toList());
    }

    /** As {@link #open}, of centres whose profile begins earlier. */
    public World openSince(String openedOn, String... slugs) {
        return open(java.util.Arrays.stream(slugs)
                .map(World::centre)
                .peek(centre -> centre.put("openedOn", openedOn))
                .toList());
    }

    /** Opens centres that are each as described, and that no test of this platform opened before. */
    public World open(List<Map<String, Object>> described) {
        List<Map<String, Object>> centres = described.stream()
                .filter(centre -> STANDING.add("centre " + centre.get("slug")))
                .toList();
        for (Map<String, Object> centre : centres) {
            headquarters()
                    .body(centre)
                    .post("/api/headquarters/openings")
                    .then()
                    .statusCode(202);
        }
        for (Map<String, Object> centre : centres) {
            Object slug = centre.get("slug");
            until(() -> "open"
                    .equals(headquarters()
                            .get("/api/headquarters/centres/" + slug)
                            .path("centre.state")));
        }
        return this;
    }

    /** Registers an agency, unless a test of this platform did, and lets one person look on its behalf. */
    public World agency(String slug, String email) {
        if (!STANDING.add("agency " + slug)) {
            return this;
        }
        headquarters()
                .body(Map.of(
                        "slug",
                        slug,
                        "name",
                        "长桥街道 " + slug,
                        "nameEn",
                        slug,
                        "level",
                        "sub-district",
                        "simulated",
                        false))
                .post("/api/headquarters/agencies")
                .then()
                .statusCode(202);
        until(() -> headquarters()
                        .body(Map.of("name", "陈科长", "email", email))
                        .post("/api/headquarters/agencies/" + slug + "/members")
                        .statusCode()
                == 200);
        return this;
    }

    public static Map<String, Object> centre(String slug) {
        List<List<String>> day = List.of(List.of("09:00", "17:00"));
        return new java.util.HashMap<>(Map.ofEntries(
                Map.entry("slug", slug),
                Map.entry("name", "和风市民中心 " + slug),
                Map.entry("nameEn", "Hefeng " + slug),
                Map.entry("timeZone", "Asia/Shanghai"),
                Map.entry("district", "浦东新区"),
                Map.entry("subDistrict", "三林镇"),
                Map.entry("floorAreaM2", 2000),
                Map.entry("positioning", "general"),
                Map.entry(
                        "openingHours",
                        Map.of(
                                "mon", day, "tue", day, "wed", day, "thu", day, "fri", day, "sat", day, "sun",
                                List.of())),
                Map.entry("openedOn", "2026-01-01"),
                Map.entry("managerName", "周经理"),
                Map.entry("managerEmail", managerOf(slug)),
                Map.entry("simulated", false)));
    }

    /** Waits for something that happens by itself, figures not until it is their second; the ceiling only keeps a broken build from hanging. */
    public static void until(BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        long pause = SHORTEST_PAUSE;
        while (!condition.getAsBoolean()) {
            count();
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("did not happen within " + PATIENCE);
            }
            try {
                Thread.sleep(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    /** What changed is counted now, if the server runs in this process. */
    public static void count() {
        ArcContainer server = Arc.container();
        if (server != null && server.isRunning()) {
            server.instance(Projector.class).get().drain();
        }
    }
}
