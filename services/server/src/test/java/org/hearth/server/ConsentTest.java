package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What residents consent to: in which words, how, by whom, withdrawn; sensitive groups by a consent of their own, for few readers. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ConsentTest {
    private static final String CENTRE = "consents_a";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private Desk desk;

    @BeforeEach
    void aCentre() {
        desk = new Desk(new World(issuer).open(CENTRE, "consents_b"), CENTRE);
    }

    private ValidatableResponse give(String resident, String purpose, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("residentId", resident, "purpose", purpose, "text", 1, "how", "paper", "givenOn", "2026-03-02"));
        body.putAll(more);
        return desk.request().body(body).post("/api/centre/consents").then();
    }

    private ValidatableResponse note(String resident, String tag) {
        return desk.request()
                .body(Map.of("residentId", resident, "tag", tag, "text", 1, "how", "spoken", "givenOn", "2026-03-02"))
                .post("/api/centre/group-consents")
                .then();
    }

    private ValidatableResponse withdraw(String path, String id, int version) {
        return desk.request()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("how", "spoken", "reason", "不想收短信"))
                .post("/api/centre/" + path + "/" + id + "/withdraw")
                .then();
    }

    private ValidatableResponse get(String path) {
        return desk.request().get("/api/centre/" + path).then().statusCode(200);
    }

    @Test
    void aConsentIsGivenOnceWithdrawnAndGivenAnew() {
        String resident = desk.resident("同意甲");
        String id = give(resident, "contact", Map.of())
                .statusCode(201)
                .body("text", equalTo(1))
                .body("how", equalTo("paper"))
                .body("givenOn", equalTo("2026-03-02"))
                .body("resident", equalTo("同意甲"))
                .body("withdrawnOn", nullValue())
                .extract()
                .path("id");
        give(resident, "contact", Map.of()).statusCode(409).body("type", endsWith("/already-exists"));
        give(resident, "photo", Map.of()).statusCode(201);
        withdraw("consents", id, 7).statusCode(412);
        withdraw("consents", id, 0)
                .statusCode(200)
                .body(
                        "withdrawnOn",
                        equalTo(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString()))
                .body("withdrawReason", equalTo("不想收短信"));
        withdraw("consents", id, 1).statusCode(409).body("type", endsWith("/wrong-state"));
        give(resident, "contact", Map.of()).statusCode(201);

        get("consents?resident=" + resident).body("items", hasSize(3));
        get("consents?state=withdrawn&resident=" + resident).body("items.id", equalTo(List.of(id)));
        get("consents?state=given&purpose=contact&resident=" + resident).body("items", hasSize(1));
        get("residents/" + resident + "/history")
                .body("items.act", hasItems("consent", "withdraw-consent"))
                .body("items.reason", hasItem("不想收短信"));
    }

    /** Found by who comes second, and refused in words: the database's own refusal would name the person in its log. */
    @Test
    void desksThatNoteTheSameAtOnceNoteItOnce() {
        String resident = desk.resident("同意同");
        List<String> answers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(each -> note(resident, "low-income").extract())
                .map(answer -> answer.statusCode() == 201 ? "noted" : answer.<String>path("detail"))
                .toList();
        assertThat(answers)
                .containsOnlyOnce("noted")
                .filteredOn(answer -> !answer.equals("noted"))
                .containsOnly("已登记过这项同意；要换成新的文本，请先撤回。");
    }

    @Test
    void aGuardianConsentsForAMinor() {
        String child =
                desk.create("/api/centre/residents", Map.of("name", "同意小", "birthYear", 2017, "simulated", false));
        give(child, "photo", Map.of()).statusCode(400).body("violations[0].field", equalTo("guardian"));
        give(child, "photo", Map.of("guardian", " ")).statusCode(400);
        give(child, "photo", Map.of("guardian", "同意妈妈")).statusCode(201).body("guardian", equalTo("同意妈妈"));
        String grown =
                desk.create("/api/centre/residents", Map.of("name", "同意大", "birthYear", 2008, "simulated", false));
        give(grown, "photo", Map.of()).statusCode(201).body("guardian", nullValue());
        // of age by now, and not on the day of the paper
        give(grown, "contact", Map.of("givenOn", "2025-05-01"))
                .statusCode(400)
                .body("violations[0].field", equalTo("guardian"));
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        String resident = desk.resident("同意错");
        give(resident, "contact", Map.of("text", 99)).statusCode(400).body("violations[0].field", equalTo("text"));
        give(resident, "contact", Map.of("givenOn", "2050-01-01"))
                .statusCode(400)
                .body("violations[0].field", equalTo("givenOn"));
        give(resident, "group", Map.of()).statusCode(400);
        give(resident, "contact", Map.of("how", "link")).statusCode(400);
        give("00000000-0000-7000-8000-000000000000", "contact", Map.of())
                .statusCode(400)
                .body("violations[0].field", equalTo("residentId"));
    }

    @Test
    void otherWordsAreANewVersionAndWhoConsentedKeepsTheirs() {
        String resident = desk.resident("同意文");
        give(resident, "reminders", Map.of()).statusCode(201);
        int newest = get("consent-texts?purpose=reminders&limit=1").extract().path("items[0].number");
        desk.request()
                .body(Map.of("purpose", "reminders", "body", "我同意收到微信提醒。" + newest))
                .post("/api/centre/consent-texts")
                .then()
                .statusCode(201)
                .body("number", equalTo(newest + 1));
        desk.request()
                .body(Map.of("purpose", "reminders", "body", "我同意收到微信提醒。" + newest))
                .post("/api/centre/consent-texts")
                .then()
                .statusCode(409);
        get("consent-texts?purpose=reminders&limit=1").body("items[0].body", equalTo("我同意收到微信提醒。" + newest));
        get("consents?purpose=reminders&resident=" + resident).body("items[0].text", equalTo(1));
        // a paper of before is still one
        give(desk.resident("同意纸"), "reminders", Map.of()).statusCode(201);
        give(desk.resident("同意新"), "reminders", Map.of("text", newest + 1)).statusCode(201);
    }

    @Test
    void aSensitiveGroupStandsInNoListHistoryOrFileOfOthers() {
        String resident = desk.resident("同意敏");
        String id = note(resident, "disability").statusCode(201).extract().path("id");
        note(resident, "disability").statusCode(409);
        note(resident, "party-member").statusCode(201);
        get("group-consents?resident=" + resident).body("items.tag", hasItems("disability", "party-member"));
        get("group-consents?tag=disability&resident=" + resident).body("items", hasSize(1));
        get("consents?resident=" + resident).body("items", hasSize(0));
        get("consents?purpose=group&resident=" + resident).body("items", hasSize(0));
        get("residents/" + resident).body("tag", nullValue()).body("groups", nullValue());
        get("residents/" + resident + "/history").body("items.act", everyItem(not(containsString("consent"))));
        String past = get("residents/" + resident + "/group-history")
                .body("items.act", hasItem("consent"))
                .extract()
                .asString();
        assertThat(past).doesNotContain("disability", "party-member", "残障");
        assertThat(file("consents/export")).doesNotContain("同意敏");
        assertThat(file("group-consents/export")).contains("同意敏", "残障", "党员");
        // by the one way there is no coming to the other
        withdraw("consents", id, 0).statusCode(404);
        withdraw("group-consents", id, 0).statusCode(200);
        get("group-consents?state=given&resident=" + resident).body("items.tag", equalTo(List.of("party-member")));
    }

    @Test
    void withThePersonGoesWhatTheyConsentedTo() throws SQLException {
        String resident = desk.resident("同意去");
        give(resident, "contact", Map.of("guardian", "监护某")).statusCode(201);
        note(resident, "bereaved").statusCode(201);
        assertThat(ask("select count(*) from centre_" + CENTRE + ".consent where resident_id = '" + resident + "'"))
                .isEqualTo("2");
        int version = desk.request().get("/api/centre/residents/" + resident).path("version");
        desk.request()
                .header("If-Match", "\"" + version + "\"")
                .delete("/api/centre/residents/" + resident)
                .then()
                .statusCode(200);
        assertThat(ask("select count(*) from centre_" + CENTRE + ".consent where resident_id = '" + resident + "'"))
                .isEqualTo("0");
        give(resident, "photo", Map.of()).statusCode(400);
    }

    private String file(String path) {
        byte[] bytes = desk.request()
                .get("/api/centre/" + path + "?format=csv")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
