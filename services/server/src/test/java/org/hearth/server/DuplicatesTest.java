package org.hearth.server;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hearth.testing.PlatformResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is likely to stand twice in the list: by name, sound and number, unless something known of them differs. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class DuplicatesTest extends WithMerges {

    private String known(String name, @Nullable Integer birthYear, @Nullable String sex) {
        Map<String, Object> resident = new HashMap<>(Map.of("name", name, "simulated", false));
        resident.put("birthYear", birthYear);
        resident.put("sex", sex);
        return desk.create("/api/centre/residents", resident);
    }

    private ValidatableResponse listed() {
        return desk.request()
                .get("/api/centre/resident-duplicates?limit=200")
                .then()
                .statusCode(200);
    }

    @Test
    void oneNameOneSoundInOneYearAndOneNumberAreLikelyOnePerson() {
        String name = known("王小明", 1950, "male");
        String again = known("王小明", null, null);
        String sound = known("汪晓铭", 1950, null);
        known("王小明", 1970, "male");
        known("汪晓明", null, null);
        known("王小明", 1950, "female");
        listed().body("items", hasSize(5))
                .body(
                        "items.find { it.one.id == '%s' && it.other.id == '%s' }.why.what".formatted(name, again),
                        contains("name"))
                .body(
                        "items.find { it.one.id == '%s' && it.other.id == '%s' }.why.what".formatted(name, sound),
                        contains("sound"));
    }

    @Test
    void oneNumberIsTheStrongestUnlessTheyAreRelatives() {
        PersonalNumbers numbers = new PersonalNumbers(desk);
        String chen = numbers.somebody("陈秀英");
        String mistyped = numbers.somebody("陈秀瑛");
        String husband = known("李建国", null, "male");
        numbers.put(husband, "phone", Map.of("number", PersonalNumbers.PHONE)).statusCode(200);
        listed().body("items", hasSize(3))
                .body("items[0].one.id", equalTo(chen))
                .body("items[0].other.id", equalTo(mistyped))
                .body("items[0].why.what", contains("id-number", "phone"))
                .body("items[0].one.phone", equalTo("138****5678"));
        for (String each : new String[] {chen, mistyped}) {
            int version = version(each);
            desk.request()
                    .header("If-Match", "\"" + version + "\"")
                    .body(Map.of("name", "陈秀英", "sex", "female", "simulated", false))
                    .put("/api/centre/residents/" + each)
                    .then()
                    .statusCode(200);
        }
        listed().body("items", hasSize(1)).body("items[0].why.what", contains("id-number", "phone", "name"));
    }

    @Test
    void whoIsSaidToBeTwoPeopleIsNotAskedAboutAgain() {
        String one = known("赵大爷", 1940, null);
        String other = known("赵大爷", 1940, null);
        for (int time = 0; time < 2; time++) {
            apart(other, one, true).statusCode(200).body("apart", equalTo(true));
            listed().body("items", empty());
        }
        history(one).body("items.findAll { it.act == 'apart' }", hasSize(1));
        apart(one, other, false).statusCode(200);
        listed().body("items", hasSize(1));
        history(other).body("items.act", containsInAnyOrder("create", "apart", "together"));
        apart(one, UUID.randomUUID().toString(), true).statusCode(404);
    }

    private ValidatableResponse apart(String one, String other, boolean apart) {
        return desk.request()
                .body(Map.of("residentId", one, "residentOtherId", other, "apart", apart))
                .post("/api/centre/resident-duplicates/apart")
                .then();
    }

    @Test
    void whoeverIsAboutToBeEnteredIsLookedForByNameAndBySound() {
        String wang = known("王小明", 1950, null);
        String unsaid = known("王小明", null, null);
        String sound = known("汪晓铭", 1950, null);
        alike("王小明", "").body("items.id", containsInAnyOrder(wang, unsaid));
        alike("王小明", "&birthYear=1950").body("items.id", containsInAnyOrder(wang, unsaid, sound));
        alike("王小明", "&birthYear=1971").body("items.id", contains(unsaid));
        alike("王小", "&birthYear=1950").body("items", empty());
        desk.request()
                .get("/api/centre/residents/alike?name=13817245678")
                .then()
                .statusCode(400);
    }

    private ValidatableResponse alike(String name, String and) {
        return desk.request()
                .get("/api/centre/residents/alike?name=" + name + and)
                .then()
                .statusCode(200);
    }
}
