package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An activity says for whom it is and who leads it; it is shown outside once somebody says so, and never of a sensitive programme. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class AboutActivityTest {
    private static final String CENTRE = "about_activity";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private World world;
    private Desk desk;

    @BeforeEach
    void aCentre() {
        world = new World(issuer).open(CENTRE);
        desk = new Desk(world, CENTRE);
    }

    private String programme(boolean sensitive) {
        return desk.programme("服务 " + UUID.randomUUID(), sensitive);
    }

    private static Map<String, Object> said(String title, String programme) {
        return new HashMap<>(Map.of(
                "title",
                title,
                "programmeId",
                programme,
                "ageMin",
                60,
                "targetGroups",
                List.of("party-members", "elders", "elders"),
                "leaderKind",
                "volunteer",
                "leader",
                " 王老师 ",
                "about",
                "每周一次，零基础也可以来。\n请带老花镜。"));
    }

    private static Map<String, Object> but(Map<String, Object> said, String field, @Nullable Object value) {
        Map<String, Object> changed = new HashMap<>(said);
        changed.put(field, value);
        return changed;
    }

    private ValidatableResponse create(Map<String, ?> body) {
        return desk.request().body(body).post("/api/centre/activities").then();
    }

    private ValidatableResponse read(String activity) {
        return desk.request().get("/api/centre/activities/" + activity).then().statusCode(200);
    }

    private RequestSpecification at(String activity) {
        int version = read(activity).extract().path("version");
        return desk.request().header("If-Match", "\"" + version + "\"");
    }

    private ValidatableResponse act(String activity, String act) {
        return at(activity)
                .post("/api/centre/activities/" + activity + "/" + act)
                .then();
    }

    private String published(String title, String programme) {
        String activity =
                create(said(title, programme)).statusCode(201).extract().path("id");
        act(activity, "publish").statusCode(200).body("publishedAt", notNullValue());
        return activity;
    }

    private void history(String activity, String act) {
        desk.request()
                .get("/api/centre/activities/" + activity + "/history")
                .then()
                .statusCode(200)
                .body("items[0].act", equalTo(act))
                .body("items[0].by", notNullValue());
    }

    private String asked(String sql) throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql.replace("__", "centre_" + CENTRE))) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    @Test
    void itSaysForWhomItIsWhoLeadsItAndWhatItIs() {
        String activity = create(said("书法", programme(false)))
                .statusCode(201)
                .body("targetGroups", contains("elders", "party-members"))
                .body("leader", equalTo("王老师"))
                .body("publishedAt", nullValue())
                .extract()
                .path("id");
        Map<String, Object> said = said("书法", read(activity).extract().path("programmeId"));

        at(activity)
                .body(but(said, "targetGroups", List.of()))
                .put("/api/centre/activities/" + activity)
                .then()
                .statusCode(200)
                .body("targetGroups", empty())
                .body("about", containsString("请带老花镜"));
        desk.request()
                .get("/api/centre/activities/" + activity + "/history")
                .then()
                .body("items", hasSize(2))
                .body("items[0].before", equalTo(Map.of("targetGroups", List.of("elders", "party-members"))))
                .body("items[0].after", equalTo(Map.of("targetGroups", List.of())))
                .body("items[1].after.leader", equalTo("王老师"));
    }

    @Test
    void whatIsNoGroupOrHalfALeaderOrTooLongIsRefusedAtItsField() {
        Map<String, Object> said = said("书法", programme(false));
        create(but(said, "targetGroups", List.of("everybody"))).statusCode(400);
        create(but(said, "leaderKind", null)).statusCode(400).body("violations.field", contains("leaderKind"));
        create(but(said, "leader", "  ")).statusCode(400).body("violations.field", contains("leader"));
        create(but(said, "about", "长".repeat(2001))).statusCode(400);
    }

    @Test
    void aFileOfActivitiesHoldsItInWordsOfTheReader() {
        create(said("导出的书法", programme(false))).statusCode(201);
        String file = desk.request()
                .header("Accept-Language", "en")
                .get("/api/centre/activities/export?format=csv&q=导出的书法&published=false")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(file)
                .contains("For whom", "Elders, Party members", "王老师", "Volunteer", "零基础")
                .doesNotContain("party-members");
    }

    @Test
    void publishingAndTakingOffAreActsAndDoneTwiceAreNone() {
        String activity = published("太极", programme(false));
        history(activity, "publish");
        String since = read(activity).extract().path("publishedAt");
        act(activity, "publish").statusCode(200).body("publishedAt", equalTo(since));
        desk.request()
                .get("/api/centre/activities/" + activity + "/history")
                .then()
                .body("items", hasSize(2));

        desk.request()
                .get("/api/centre/activities?published=true&limit=200")
                .then()
                .body("items.id", hasItem(activity));
        act(activity, "withdraw").statusCode(200).body("publishedAt", nullValue());
        history(activity, "withdraw");
        desk.request()
                .get("/api/centre/activities?published=true&limit=200")
                .then()
                .body("items.id", not(hasItem(activity)));
    }

    @Test
    void whoPublishesHasSeenWhatIsPublished() {
        String activity = create(said("合唱", programme(false))).extract().path("id");
        RequestSpecification seen = at(activity);
        at(activity)
                .body(but(said("合唱", read(activity).extract().path("programmeId")), "about", "换了说法"))
                .put("/api/centre/activities/" + activity)
                .then()
                .statusCode(200);
        seen.post("/api/centre/activities/" + activity + "/publish").then().statusCode(412);
    }

    @Test
    void theFrontDeskPublishesNothing() {
        String activity = create(said("茶话会", programme(false))).extract().path("id");
        String email = "front@about.example.org";
        desk.request()
                .body(Map.of("name", "前台", "email", email, "role", "front-desk"))
                .post("/api/centre/staff");
        world.as(email, "centre_" + CENTRE)
                .header("If-Match", "\"0\"")
                .post("/api/centre/activities/" + activity + "/publish")
                .then()
                .statusCode(403);
    }

    @Test
    void nothingOfASensitiveProgrammeIsPublished() {
        String activity = create(said("互助小组", programme(true))).extract().path("id");
        act(activity, "publish").statusCode(409).body("detail", containsString("敏感服务"));
        read(activity).body("publishedAt", nullValue());
    }

    @Test
    void aProgrammeThatBecomesSensitiveTakesItsActivitiesOffTheStreetPage() {
        String programme = programme(false);
        String activity = published("编织", programme);
        String other = published("摄影", programme(false));
        desk.request()
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "互助 " + UUID.randomUUID(), "sensitive", true))
                .put("/api/centre/programmes/" + programme)
                .then()
                .statusCode(200);

        read(activity).body("publishedAt", nullValue());
        history(activity, "withdraw");
        read(other).body("publishedAt", notNullValue());
    }

    @Test
    void movedIntoASensitiveProgrammeItIsShownNoMoreAndNotAgainWhenItComesBack() {
        String open = programme(false);
        String activity = published("陶艺", open);
        at(activity)
                .body(said("陶艺", programme(true)))
                .put("/api/centre/activities/" + activity)
                .then()
                .statusCode(200)
                .body("publishedAt", nullValue());
        at(activity)
                .body(said("陶艺", open))
                .put("/api/centre/activities/" + activity)
                .then()
                .statusCode(200)
                .body("publishedAt", nullValue());
    }

    @Test
    void noCodeWhateverShowsWhatIsSensitive() throws SQLException {
        String activity = create(said("戒烟小组", programme(true))).extract().path("id");
        assertThat(asked("update __.activity set published_at = now() where id = '" + activity
                        + "' returning coalesce(published_at::text, 'kept in')"))
                .isEqualTo("kept in");
        String shown = published("插花", programme(false));
        assertThat(asked("update __.activity set programme_id = (select programme_id from __.activity where id = '"
                        + activity + "') where id = '" + shown + "' returning coalesce(published_at::text, 'kept in')"))
                .isEqualTo("kept in");
    }

    @Test
    void whoIsErasedIsTakenOutOfWhatIsSaidOfAnActivity() {
        String person = desk.resident("欧阳带领");
        Map<String, Object> said = but(said("剪纸", programme(false)), "leader", "欧阳带领");
        String activity =
                create(but(said, "about", "由欧阳带领教")).statusCode(201).extract().path("id");
        int version = desk.request().get("/api/centre/residents/" + person).path("version");
        desk.request()
                .header("If-Match", "\"" + version + "\"")
                .delete("/api/centre/residents/" + person)
                .then()
                .statusCode(200);

        World.until(() -> read(activity).extract().path("leader").equals("（已删除）"));
        read(activity).body("about", equalTo("由（已删除）教"));
        desk.request().get("/api/centre/acts?object=activity").then().body(not(containsString("欧阳带领")));
    }
}
