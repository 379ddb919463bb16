package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands in a space: added, changed, removed, handed out as a table, and nobody else's. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class EquipmentTest {
    @FromPlatform
    TestIssuer issuer;

    private World world;
    private Desk desk;

    @BeforeEach
    void twoCentres() {
        world = new World(issuer);
        world.open("equip_a", "equip_b");
        desk = new Desk(world, "equip_a");
    }

    private String space(String name) {
        return desk.request()
                .body(Map.of("name", name))
                .post("/api/centre/spaces")
                .path("id");
    }

    private ValidatableResponse put(String space, String name, int quantity) {
        return desk.request()
                .body(Map.of("name", name, "quantity", quantity, "note", "二楼柜子"))
                .post("/api/centre/spaces/" + space + "/equipment")
                .then();
    }

    @Test
    void equipmentIsAddedChangedAndRemovedAndSaysWhoDidIt() {
        String space = space("多功能厅");
        String id = put(space, "投影仪", 2).statusCode(201).extract().path("id");
        put(space, "投影仪", 1).statusCode(409);
        put(space, "钢琴", 1).statusCode(201);

        desk.request()
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "投影仪", "quantity", 3, "note", ""))
                .put("/api/centre/equipment/" + id)
                .then()
                .statusCode(200)
                .body("quantity", equalTo(3));
        String list = "/api/centre/spaces/" + space + "/equipment";
        desk.request().get(list).then().body("items.name", contains("钢琴", "投影仪"));
        desk.request()
                .header("If-Match", "\"1\"")
                .delete("/api/centre/equipment/" + id)
                .then()
                .statusCode(200);

        desk.request().get(list).then().body("items.name", contains("钢琴"));
        desk.request()
                .get("/api/centre/acts?object=equipment")
                .then()
                .body("items.findAll { it.objectId == '" + id + "' }.act", contains("delete", "change", "create"))
                .body("items.find { it.act == 'change' }.after", equalTo(Map.of("quantity", 3, "note", "")));
    }

    @Test
    void allOfItIsHandedOutAsATable() {
        put(space("排练室"), "=镜子", 4).statusCode(201);

        String csv = desk.request()
                .get("/api/centre/equipment/export?format=csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv).contains("排练室,'=镜子,4,二楼柜子");
    }

    @Test
    void anotherCentreHasNoSuchSpace() {
        String space = space("茶室");
        put(space, "茶具", 6).statusCode(201);

        world.manager("equip_b")
                .get("/api/centre/spaces/" + space + "/equipment")
                .then()
                .statusCode(404)
                .body("type", endsWith("/not-found"));
        String empty = new Desk(world, "equip_b")
                .request()
                .body(Map.of("name", "空房"))
                .post("/api/centre/spaces")
                .path("id");
        world.manager("equip_b")
                .get("/api/centre/spaces/" + empty + "/equipment")
                .then()
                .body("items", empty());
    }
}
