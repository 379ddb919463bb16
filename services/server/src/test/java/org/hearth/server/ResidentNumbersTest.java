package org.hearth.server;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A phone and an ID number of a resident: sealed, masked, found by their end, seen with a reason, gone with the person. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ResidentNumbersTest {
    private static final String PHONE = PersonalNumbers.PHONE;
    private static final String ID_NUMBER = PersonalNumbers.ID_NUMBER;

    @FromPlatform
    TestIssuer issuer;

    private World world;
    private Desk desk;
    private PersonalNumbers numbers;

    @BeforeEach
    void aCentre() {
        world = new World(issuer).open("numbers_a", "numbers_b");
        desk = new Desk(world, "numbers_a");
        numbers = new PersonalNumbers(desk);
    }

    @Test
    void numbersAreShownMaskedAndSeenWithAReason() {
        String resident = numbers.somebody("号码甲");
        desk.request()
                .get("/api/centre/residents/" + resident)
                .then()
                .body("phone", equalTo("138****5678"))
                .body("idNumber", equalTo("**************002X"));
        desk.request()
                .body(Map.of("reason", " "))
                .post("/api/centre/residents/" + resident + "/phone/reveal")
                .then()
                .statusCode(400);
        numbers.reveal(resident, "phone").statusCode(200).body("number", equalTo(PHONE));
        numbers.reveal(resident, "id-number").statusCode(200).body("number", equalTo(ID_NUMBER));
        desk.request()
                .get("/api/centre/residents/" + resident + "/history")
                .then()
                .body("items.act", hasItem("reveal-phone"))
                .body("items.act", hasItem("reveal-id-number"))
                .body("items.reason", hasItem("通知改期"));
        numbers.put(resident, "phone", Map.of()).statusCode(200).body("phone", nullValue());
        numbers.reveal(resident, "phone").statusCode(404);
    }

    @Test
    void aRequestSentAgainShowsItAgainAndIsOneLook() {
        String resident = numbers.somebody("号码再");
        for (int time = 0; time < 2; time++) {
            World.keyed("numbers-again", desk.request())
                    .body(Map.of("reason", "通知改期"))
                    .post("/api/centre/residents/" + resident + "/phone/reveal")
                    .then()
                    .statusCode(200)
                    .body("number", equalTo(PHONE));
        }
        desk.request()
                .get("/api/centre/residents/" + resident + "/history")
                .then()
                .body("items.findAll { it.act == 'reveal-phone' }", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "phone, 1381724567, false",
        "phone, 12345678901, false",
        "phone, 138172456789, false",
        "phone, 13817x45678, false",
        "phone, 12345, true",
        "phone, +44 call me, true",
        "id-number, 110105194912310021, false",
        "id-number, 11010519491331002X, false",
        "id-number, 1101051949123100, false"
    })
    void whatIsNoNumberIsRefusedAtItsField(String what, String number, boolean other) {
        Map<String, Object> body = new HashMap<>(Map.of("number", number));
        if (other) {
            body.put("other", true);
        }
        numbers.put(desk.resident("号码错"), what, body)
                .statusCode(400)
                .body("violations[0].field", equalTo("number"))
                .body("violations[0].messages.'zh-CN'", containsString("号"));
    }

    @Test
    void numbersAreTakenAsPeopleWriteThem() {
        String resident = desk.resident("号码写");
        numbers.put(resident, "phone", Map.of("number", "+86 138-1724 ５６７８"))
                .statusCode(200)
                .body("phone", equalTo("138****5678"));
        numbers.reveal(resident, "phone").body("number", equalTo(PHONE));
        numbers.put(resident, "phone", Map.of("number", "+44 20 7946 0958", "other", true))
                .statusCode(200)
                .body("phone", equalTo("****0958"));
        numbers.reveal(resident, "phone").body("number", equalTo("+44 20 7946 0958"));
        numbers.put(resident, "id-number", Map.of("number", "11010519491231002x"))
                .statusCode(200);
        numbers.reveal(resident, "id-number").body("number", equalTo(ID_NUMBER));
    }

    @Test
    void peopleAreFoundByTheEndOfANumberAndByAWholeOne() {
        String one = desk.resident("号码找");
        numbers.put(one, "phone", Map.of("number", "13900004321")).statusCode(200);
        numbers.put(one, "id-number", Map.of("number", "440524188001010014")).statusCode(200);
        numbers.lookup(Map.of("lastFour", "4321")).statusCode(200).body("items.id", hasItem(one));
        numbers.lookup(Map.of("lastFour", "0014")).body("items.id", hasItem(one));
        numbers.lookup(Map.of("lastFour", "4322")).body("items", hasSize(0));
        numbers.lookup(Map.of("phone", "139 0000 4321")).body("items.id", hasItem(one));
        numbers.lookup(Map.of("idNumber", "440524188001010014")).body("items.name", hasItem("号码找"));
        numbers.lookup(Map.of("phone", "13900004322")).body("items", hasSize(0));
        numbers.lookup(Map.of()).statusCode(400);
        Desk other = new Desk(world, "numbers_b");
        new PersonalNumbers(other)
                .put(other.resident("邻居"), "phone", Map.of("number", "13900009999"))
                .statusCode(200);
        numbers.lookup(Map.of("lastFour", "9999")).body("items", hasSize(0));
    }

    @Test
    void whoHasTheNumberAlreadyIsMostLikelyTheSamePerson() {
        numbers.put(desk.resident("号码一"), "phone", Map.of("number", "13611112222"))
                .statusCode(200);
        String second = desk.resident("号码二");
        numbers.put(second, "phone", Map.of("number", "13611112222", "onlyIfUnknown", true))
                .statusCode(409)
                .body("type", endsWith("/already-exists"));
        numbers.put(second, "phone", Map.of("number", "13611112222")).statusCode(200);
        numbers.put(second, "phone", Map.of("number", "+8613611112222", "onlyIfUnknown", true))
                .statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13817245678",
                "+86 138-1724-5678",
                "１３８17245678",
                "王阿姨 13817245678",
                "021-58881234",
                "1381724567",
                "11010519491231002X",
                "110105194912310021"
            })
    void noNumberIsLookedForInAnAddress(String q) {
        for (String list : List.of("residents", "residents/export", "bookings", "activities", "spaces")) {
            desk.request()
                    .queryParam("q", q)
                    .get("/api/centre/" + list)
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("q"))
                    .body("violations[0].messages.'zh-CN'", containsString("按号码查找"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"王阿姨", "5678", "3号楼", "2026-11-27", "20261127", "编号 1234567890123", "K13817245678A"})
    void whatIsNoNumberIsLookedFor(String q) {
        desk.request().queryParam("q", q).get("/api/centre/residents").then().statusCode(200);
    }

    @Test
    void aNumberIsNoPartOfAName() {
        desk.request()
                .body(Map.of("name", "王阿姨 13817245678", "simulated", false))
                .post("/api/centre/residents")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("name"));
    }
}
