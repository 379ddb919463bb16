package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.kernel.Ids;
import org.junit.jupiter.api.Test;

/** Two rows that are one person become one, count as one from then on and back, and become two again as they were. */
@QuarkusTest
@WithTestResource(org.hearth.testing.PlatformResource.class)
class ResidentMergeTest extends WithMerges {
    private final String name = "陈阿姨" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whatTheyHaveComesTogetherAndGoesApartAgainAsItWas() {
        String kept = desk.resident(name);
        String other = desk.create(
                "/api/centre/residents", Map.of("name", name, "birthYear", 1951, "sex", "female", "simulated", false));
        String alone = heldWith(day, other);
        String both = heldWith(day.plusDays(1), kept, other);
        String mine = heldWith(day.plusDays(2), kept);
        String before = rows();
        projector.drain();
        assertThat(people("MONTH")).isEqualTo(2);
        assertThat(people("DAY")).isEqualTo(1);

        String merge = merge(kept, other)
                .statusCode(201)
                .body("name", equalTo(name))
                .body("attendance", equalTo(2))
                .body("state", equalTo("merged"))
                .extract()
                .path("id");

        projector.drain();
        assertThat(people("MONTH")).isEqualTo(1);
        assertThat(people("QUARTER")).isEqualTo(1);
        assertThat(people("YEAR")).isEqualTo(1);
        assertThat(differences()).isZero();
        // a person counts once in a session; the other evidence stays, voided, and says why
        desk.sheet(both)
                .body("session.visits", equalTo(1))
                .body("entries.findAll { it.voidedAt != null }.voidReason", hasItems(containsString("同一人")))
                .body("entries.residentId.unique()", equalTo(List.of(kept)));
        desk.sheet(alone).body("session.visits", equalTo(1)).body("entries[0].residentId", equalTo(kept));
        desk.sheet(mine).body("session.visits", equalTo(1));
        resident(kept).body("birthYear", equalTo(1951)).body("sex", equalTo("female"));
        resident(other).statusCode(404);
        history(kept).body("items.act", hasItems("merge", "create"));

        undo(merge).statusCode(200).body("state", equalTo("undone")).body("otherName", nullValue());
        assertThat(rows()).isEqualTo(before);
        projector.drain();
        assertThat(people("MONTH")).isEqualTo(2);
        assertThat(differences()).isZero();
        desk.sheet(both).body("session.visits", equalTo(2));
        history(kept).body("items.act", hasItems("part"));
        history(other).body("items.act", hasItems("merge-away", "part"));
        undo(merge).statusCode(409).body("type", endsWith("/wrong-state"));
        assertThat(one("select count(*) from %s.resident_merge where gone_was is not null"))
                .isEqualTo("0");
    }

    @Test
    void theEarlierOfTwoEntriesStaysWhoeverOfThemGoes() {
        String kept = desk.resident(name);
        String other = desk.resident(name);
        String session = desk.session(desk.activity("合并先后 " + name), day.atTime(9, 0));
        String earlier = desk.named(session, other).extract().path("entry.id");
        String later = desk.named(session, kept).extract().path("entry.id");
        merge(kept, other).statusCode(201);
        desk.sheet(session)
                .body("session.visits", equalTo(1))
                .body("entries.find { it.id == '" + earlier + "' }.voidedAt", nullValue())
                .body("entries.find { it.id == '" + later + "' }.voidReason", containsString("同一人"));
    }

    @Test
    void aPersonHasOnePlaceAndWhoeverWaitsMovesUp() {
        String kept = desk.resident(name);
        String other = desk.resident(name);
        String target = signUps.session("合并报名 " + name, SignUps.terms(2, 5));
        String first = signUps.asked(target, false, kept);
        String second = signUps.asked(target, false, other);
        String waiting = signUps.asked(target, true, desk.resident("候补 " + name));
        String elsewhere = signUps.asked(signUps.session("合并另一 " + name, SignUps.terms(5, 0)), false, other);
        desk.request()
                .get("/api/centre/resident-merges/preview?residentId=" + kept + "&otherId=" + other)
                .then()
                .statusCode(200)
                .body("counts.goneRegistrations", equalTo(2))
                .body("counts.bothRegistrations", equalTo(1));

        String merge = merge(kept, other).extract().path("id");
        assertThat(signUps.state(first)).isEqualTo("placed");
        assertThat(signUps.state(second)).isEqualTo("cancelled");
        signUps.shown(elsewhere).body("residentId", equalTo(kept)).body("state", equalTo("placed"));
        World.until(() -> signUps.state(waiting).equals("placed"));

        // the place is somebody else's by now: nobody loses it without being asked
        undo(merge).statusCode(409).body("type", endsWith("/no-places-left"));
        signUps.cancel(waiting).statusCode(200);
        undo(merge).statusCode(200);
        assertThat(signUps.state(second)).isEqualTo("placed");
        signUps.shown(second).body("residentId", equalTo(other));
        signUps.shown(elsewhere).body("residentId", equalTo(other));
        assertThat(signUps.target(target).getInt("taken")).isEqualTo(2);
    }

    @Test
    void numbersGoOverSealedAnewAndComeBack() {
        PersonalNumbers numbers = new PersonalNumbers(desk);
        String kept = desk.resident(name);
        String other = numbers.somebody(name);
        numbers.put(kept, "phone", Map.of("number", "13900001111", "onlyIfUnknown", false))
                .statusCode(200);

        String merge = merge(kept, other, "phone").extract().path("id");
        resident(kept).body("phone", equalTo("138****5678")).body("idNumber", equalTo("**************002X"));
        numbers.reveal(kept, "phone").body("number", equalTo(PersonalNumbers.PHONE));
        numbers.reveal(kept, "id-number").body("number", equalTo(PersonalNumbers.ID_NUMBER));

        undo(merge).statusCode(200);
        resident(kept).body("phone", equalTo("139****1111")).body("idNumber", nullValue());
        numbers.reveal(kept, "phone").body("number", equalTo("13900001111"));
        numbers.reveal(other, "phone").body("number", equalTo(PersonalNumbers.PHONE));
        numbers.reveal(other, "id-number").body("number", equalTo(PersonalNumbers.ID_NUMBER));
    }

    @Test
    void whatWasChangedSinceStaysWhenItIsUndone() {
        String kept = desk.resident(name);
        String other =
                desk.create("/api/centre/residents", Map.of("name", name, "birthYear", 1951, "simulated", false));
        String merge = merge(kept, other).extract().path("id");
        desk.request()
                .header("If-Match", "\"" + version(kept) + "\"")
                .body(Map.of("name", name, "birthYear", 1962, "simulated", false))
                .put("/api/centre/residents/" + kept)
                .then()
                .statusCode(200);
        undo(merge).statusCode(200);
        resident(kept).body("birthYear", equalTo(1962));
        resident(other).body("birthYear", equalTo(1951));
    }

    @Test
    void aDeviceThatStillNamesTheOneThatWentCountsForTheOneThatStayed() {
        String kept = desk.resident(name);
        String other = desk.resident(name);
        String session = desk.session(desk.activity("合并设备 " + name), day.atTime(9, 0));
        String another = desk.session(desk.activity("合并名单 " + name), day.atTime(11, 0));
        String merge = merge(kept, other).extract().path("id");

        Map<String, Object> tap = new HashMap<>(Map.of(
                "method",
                "NAMED",
                "residentId",
                other,
                "simulated",
                false,
                "id",
                Ids.next().toString()));
        for (int time = 0; time < 2; time++) {
            tap(session, tap).statusCode(201).body("entry.residentId", equalTo(kept));
        }
        desk.named(session, kept).body("duplicate", equalTo(true));
        desk.request()
                .body(Map.of(
                        "entries",
                        List.of(Map.of("method", "NAMED", "residentId", other, "simulated", false)),
                        "close",
                        false))
                .post("/api/centre/sessions/" + another + "/attendance/batch")
                .then()
                .statusCode(201)
                .body("added", equalTo(1));
        desk.sheet(session).body("session.visits", equalTo(1));

        undo(merge).statusCode(200);
        desk.sheet(session).body("entries.residentId", equalTo(List.of(other)));
        desk.sheet(another).body("entries.residentId", equalTo(List.of(other)));
        tap(session, tap).statusCode(201).body("entry.residentId", equalTo(other));
    }

    @Test
    void theLaterMergeIsUndoneFirst() {
        String first = desk.resident(name);
        String second = desk.resident(name);
        String third = desk.resident(name);
        heldWith(day, third);
        String before = rows();
        String early = merge(second, third).extract().path("id");
        String late = merge(first, second).extract().path("id");
        undo(early).statusCode(409).body("type", endsWith("/wrong-state"));
        undo(late).statusCode(200);
        undo(early).statusCode(200);
        assertThat(rows()).isEqualTo(before);
    }

    /** A table that names residents and is not listed would refuse every merge of somebody who stands in it. */
    @Test
    void everyTableThatNamesResidentsFollows() {
        assertThat(one("""
                select string_agg(tab, ' ' order by tab) from (
                  select c.conrelid::regclass::text as tab from pg_constraint c
                  where c.contype = 'f' and c.confrelid = '%1$s.resident'::regclass
                  except select '%1$s.' || tab from %1$s.person_place
                  except values ('%1$s.attendance'), ('%1$s.registration')) forgotten
                """)).isEqualTo("null");
    }

    @Test
    void aListedPlaceFollowsAndWhatAPersonHasOnceStaysOnce() throws SQLException {
        String kept = desk.resident(name);
        String other = desk.resident(name);
        run(
                "create table %1$s.noted (id uuid primary key default uuidv7(), resident_id uuid not null references %1$s.resident (id),"
                        + " purpose text, ended date)");
        run("alter table %1$s.noted owner to hearth_owner");
        run("create unique index on %1$s.noted (resident_id, purpose) where ended is null");
        run("insert into %1$s.person_place values ('noted', 't.purpose', 't.ended is null')");
        run("insert into %1$s.noted (resident_id, purpose, ended) values ('" + kept + "', 'photo', null), ('" + other
                + "', 'photo', null), ('" + other + "', 'photo', '2026-01-01'), ('" + other + "', 'contact', null)");
        String before = one("select jsonb_agg(t order by id) from %1$s.noted t");
        String merge = merge(kept, other).statusCode(201).extract().path("id");
        assertThat(one(
                        "select string_agg(purpose || coalesce(' ' || ended, ''), ', ' order by purpose, ended nulls first)"
                                + " from %1$s.noted where resident_id = '" + kept + "'"))
                .isEqualTo("contact, photo, photo 2026-01-01");
        undo(merge).statusCode(200);
        assertThat(one("select jsonb_agg(t order by id) from %1$s.noted t")).isEqualTo(before);
    }

    @Test
    void consentsAndNotesFollowAndOneConsentOfEachKindStays() {
        String third = desk.resident("郭监护" + name);
        String kept = desk.resident(name);
        String other = desk.resident(name);
        String mine = consent("consents", kept, Map.of("purpose", "photo"));
        String twin = consent("consents", other, Map.of("purpose", "photo", "guardian", "郭监护" + name));
        String contact = consent("consents", other, Map.of("purpose", "contact"));
        consent("group-consents", kept, Map.of("tag", "disability"));
        consent("group-consents", other, Map.of("tag", "low-income"));
        String note =
                desk.create("/api/centre/resident-notes", Map.of("residentId", other, "body", "耳背", "readers", "few"));
        String all = "select jsonb_build_array((select jsonb_agg(t order by id) from %1$s.consent t),"
                + " (select jsonb_agg(t order by id) from %1$s.resident_note t))";
        String before = one(all);

        String merge = merge(kept, other).statusCode(201).extract().path("id");
        desk.request()
                .get("/api/centre/consents?resident=" + kept)
                .then()
                .body("items.id", containsInAnyOrder(mine, contact));
        assertThat(one("select count(*) from %s.consent where resident_id = '" + kept + "'"))
                .isEqualTo("4");
        desk.request()
                .get("/api/centre/resident-notes?resident=" + kept)
                .then()
                .body("items.id", equalTo(List.of(note)));

        undo(merge).statusCode(200);
        assertThat(one(all)).isEqualTo(before);

        // what was taken away loses a name that is erased meanwhile
        String again = merge(kept, other).statusCode(201).extract().path("id");
        erase(third);
        assertThat(columnsWith("郭监护")).isEmpty();
        undo(again).statusCode(200);
        assertThat(one("select resident_id from %s.consent where id = '" + twin + "'"))
                .isEqualTo(other);
        erase(other);
        assertThat(one("select count(*) from %s.consent where resident_id = '" + other + "'"))
                .isEqualTo("0");
    }

    private String consent(String path, String resident, Map<String, String> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("residentId", resident, "text", 1, "how", "paper", "givenOn", "2026-03-02"));
        body.putAll(more);
        return desk.create("/api/centre/" + path, body);
    }

    private void erase(String resident) {
        desk.request()
                .header("If-Match", "\"" + version(resident) + "\"")
                .delete("/api/centre/residents/" + resident)
                .then()
                .statusCode(200);
        World.until(() -> one("select count(*) from %s.erasure").equals("0"));
    }

    @Test
    void whoIsErasedIsErasedWithEveryRowThatBecameTheirs() {
        String other = desk.resident(name + "旧");
        String older = desk.resident(name + "更旧");
        String kept = desk.resident(name);
        String session = desk.session(desk.activity("合并删除"), day.atTime(9, 0));
        String entry = desk.named(session, older).extract().path("entry.id");
        desk.request()
                .body(Map.of("reason", "误记了" + name + "更旧"))
                .post("/api/centre/attendance/" + entry + "/void")
                .then()
                .statusCode(200);
        merge(other, older).statusCode(201);
        merge(kept, other).statusCode(201);
        assertThat(columnsWith(name)).contains("resident_merge.gone_was", "attendance.void_reason");

        erase(kept);
        desk.request()
                .get("/api/centre/resident-merges?limit=200")
                .then()
                .body("items.findAll { it.residentId == '" + kept + "' }.state", equalTo(List.of("erased")));
        assertThat(columnsWith(name)).isEmpty();
        history(other).statusCode(404);
    }

    @Test
    void aPublishedStatementStaysAndIsSaidBefore() {
        String kept = desk.resident(name);
        String other = desk.resident(name);
        Purchase purchase = new Purchase(issuer);
        LocalDate on = purchase.day;
        String mine = purchase.desk.resident(name);
        String twin = purchase.desk.resident(name);
        String session = purchase.desk.session(purchase.activity, on.atTime(9, 0));
        purchase.desk.named(session, mine);
        purchase.desk.named(session, twin);
        purchase.desk.close(session, false).statusCode(200);
        String contract = purchase.published();
        ValidatableResponse published = purchase.statement(contract, on).statusCode(201);
        assertThat(published.extract().<Integer>path("visits")).isEqualTo(2);
        purchase.desk
                .request()
                .get("/api/centre/resident-merges/preview?residentId=" + mine + "&otherId=" + twin)
                .then()
                .statusCode(200)
                .body("counts.bothSessions", equalTo(1))
                .body("counts.publishedSessions", equalTo(1))
                .body("counts.bothDay", equalTo(on.toString()));
        purchase.desk
                .request()
                .body(Map.of("residentId", mine, "version", 0, "residentOtherId", twin, "otherVersion", 0))
                .post("/api/centre/resident-merges")
                .then()
                .statusCode(201);
        purchase.desk.sheet(session).body("session.visits", equalTo(1));
        purchase.agency()
                .get("/api/government/statements/" + published.extract().<String>path("id"))
                .then()
                .body("document.visits", equalTo(2));
        merge(kept, other).statusCode(201);
    }

    @Test
    void nobodyIsMergedUnseenOrWithThemselvesOrByWhoMayNot() {
        String kept = desk.resident(name);
        String other = desk.resident(name);
        merge(kept, kept).statusCode(400).body("violations[0].field", equalTo("residentOtherId"));
        desk.request()
                .body(Map.of("residentId", kept, "version", 0, "residentOtherId", other, "otherVersion", 7))
                .post("/api/centre/resident-merges")
                .then()
                .statusCode(412);
        merge(kept, UUID.randomUUID().toString(), 0).statusCode(404);
        assertThat(one("select count(*) from %s.resident_merge where kept_id = '" + kept + "'"))
                .isEqualTo("0");
    }
}
