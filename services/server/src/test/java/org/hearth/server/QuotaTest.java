package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.tenancy.Quota;
import org.hearth.tenancy.Quotas;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a centre may have: seen and set at headquarters, kept to at the centre. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class QuotaTest {

    @FromPlatform
    TestIssuer issuer;

    @Inject
    Quotas quotas;

    private World world;
    private Desk desk;

    @BeforeEach
    void twoCentres() {
        world = new World(issuer);
        world.open("quota_a", "quota_b");
        desk = new Desk(world, "quota_a");
    }

    private ValidatableResponse see(String centre) {
        return world.headquarters()
                .get("/api/headquarters/centres/" + centre + "/quotas")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse set(String centre, int seen, Map<String, ? extends @Nullable Object> limit) {
        return world.headquarters()
                .header("If-Match", "\"" + seen + "\"")
                .body(Map.of("items", List.of(limit)))
                .put("/api/headquarters/centres/" + centre + "/quotas")
                .then();
    }

    private void allow(String centre, Quota quota, @Nullable Integer allowed) {
        Map<String, @Nullable Object> limit = new HashMap<>();
        limit.put("name", quota.word());
        limit.put("allowed", allowed);
        set(centre, see(centre).extract().path("version"), limit).statusCode(200);
    }

    @Test
    void headquartersSetsAQuotaAgainstTheVersionItSaw() {
        int seen = see("quota_b")
                .body("items.find { it.name == 'imports' }.allowed", equalTo(Quota.IMPORTS.standard()))
                .extract()
                .path("version");

        set("quota_b", seen, Map.of("name", "imports", "allowed", 7))
                .statusCode(200)
                .body("items.find { it.name == 'imports' }.allowed", equalTo(7))
                .body("items.find { it.name == 'imports' }.standard", equalTo(Quota.IMPORTS.standard()))
                .body("version", equalTo(seen + 1));
        assertThat(quotas.allowed("quota_b", Quota.IMPORTS)).isEqualTo(7);
        assertThat(quotas.allowed("quota_a", Quota.IMPORTS)).isEqualTo(Quota.IMPORTS.standard());

        set("quota_b", seen, Map.of("name", "imports", "allowed", 9)).statusCode(412);
        allow("quota_b", Quota.IMPORTS, null);
        assertThat(quotas.allowed("quota_b", Quota.IMPORTS)).isEqualTo(Quota.IMPORTS.standard());
        world.headquarters()
                .get("/api/headquarters/centres/quota_b/history")
                .then()
                .body("items.findAll { it.act == 'quota' }.after.imports", hasItem(7));
    }

    /** Nothing kept yet is 0, as it is once what was kept is gone; of requests nothing is kept. */
    @Test
    void whatACentreHasNotKeptYetIsZero() {
        see("quota_b")
                .body("items.findAll { it.name != 'requests-per-minute' }.used", everyItem(equalTo(0)))
                .body("items.find { it.name == 'requests-per-minute' }.used", nullValue());
    }

    @Test
    void aQuotaOutsideItsBoundsOrOfNoKindIsRefused() {
        int seen = see("quota_b").extract().path("version");
        set("quota_b", seen, Map.of("name", "requests-per-minute", "allowed", 1))
                .statusCode(400)
                .body("violations[0].field", equalTo("items[0].allowed"))
                .body("violations[0].messages.'zh-CN'", equalTo("须在 600 到 120,000 之间。"));
        set("quota_b", seen, Map.of("name", "coffee", "allowed", 1))
                .statusCode(400)
                .body("violations[0].field", equalTo("items[0].name"));
    }

    @Test
    void aCentreKeepsAsManyResidentsAsItMayAndHeadquartersSeesHowMany() {
        desk.resident("甲");
        String second = desk.resident("乙");
        see("quota_a").body("items.find { it.name == 'residents' }.used", equalTo(2));

        allow("quota_a", Quota.RESIDENTS, 2);
        desk.request()
                .body(Map.of("name", "丙", "simulated", false))
                .post("/api/centre/residents")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://hearth.dev/problems/quota-reached"))
                .body("detail", equalTo("居民档案最多 2 份。请先删除不再需要的，或请总部调整上限。"));
        see("quota_a").body("items.find { it.name == 'residents' }.used", equalTo(2));

        desk.request()
                .header(
                        "If-Match",
                        desk.request().get("/api/centre/residents/" + second).header("ETag"))
                .delete("/api/centre/residents/" + second)
                .then()
                .statusCode(200);
        see("quota_a").body("items.find { it.name == 'residents' }.used", equalTo(1));
        desk.resident("丁");
        allow("quota_a", Quota.RESIDENTS, null);
    }
}
