package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.hearth.kernel.CanonicalJson;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.Test;

/** Statements of an older form stay what they are: read, exported, added up and corrected like new ones. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class StoredStatementTest {
    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Test
    void aStatementOfSchemaOneIsReadAndCorrected() throws SQLException {
        Purchase purchase = new Purchase(issuer);
        String contract = purchase.published();
        UUID id = UUID.randomUUID();
        String number = "OLD-" + id;
        store(id, contract, number, purchase.day.toString());

        purchase.agency()
                .get("/api/government/statements/" + id)
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("document.schema", equalTo(1))
                .body("document.visits", equalTo(12))
                .body("document.sessions[0].visits", equalTo(9))
                .body("document.sessions[1].visits", nullValue())
                .body("document.notClosed", nullValue())
                .body("document.sensitive", nullValue())
                .body("standing.indicators.find { it.kind == 'visits' }.delivered", equalTo(12));
        assertThat(purchase.agency()
                        .get("/api/government/statements/" + id + "/export?format=csv")
                        .asString())
                .contains(number, "不显示 masked", "少于 5 人");

        purchase.held(purchase.day, 9);
        purchase.statement(contract, purchase.day, purchase.day, id.toString()).statusCode(201);
        purchase.agency().get("/api/government/statements/" + id).then().body("replacedBy", containsString("R02"));
        purchase.agency()
                .get("/api/government/contracts/" + contract)
                .then()
                .body("standing.indicators.delivered", contains(1, 9));
    }

    /** As it was published before: one ordinary session, one of a sensitive programme without its heads. */
    private void store(UUID id, String contract, String number, String day) throws SQLException {
        try (Connection connection = database.superuser("hearth");
                PreparedStatement statement = connection.prepareStatement("""
                        insert into exchange.statement (id, contract_id, centre, agency, number, sequence, starts, ends, as_of,
                          document, sha256, previous_sha256, published_at, simulated)
                        select ?, c.id, c.centre, c.agency, ?, 1, cast(? as date), cast(? as date), now(), d.text, ?, c.sha256,
                          now(), false
                        from exchange.contract c, (select cast(? as text) as text) d where c.id = cast(? as uuid)
                        """);
                PreparedStatement hash = connection.prepareStatement(
                        "select sha256 from exchange.contract where id = cast(? as uuid)")) {
            hash.setString(1, contract);
            var found = hash.executeQuery();
            found.next();
            String document = document(contract, number, day, found.getString(1));
            statement.setObject(1, id);
            statement.setString(2, number);
            statement.setString(3, day);
            statement.setString(4, day);
            statement.setString(5, CanonicalJson.sha256(document));
            statement.setString(6, document);
            statement.setString(7, contract);
            statement.executeUpdate();
        }
    }

    private static String document(String contract, String number, String day, String previous) {
        return """
                {"asOf":"2026-10-08T02:00:00Z","asOfDay":"%3$s","byMethod":{"named":0,"partner":0,"scan":0,"self":0,"tally":12},\
                "centre":{"name":"和风","nameEn":"Hefeng","slug":"delivering","timeZone":"Asia/Shanghai"},\
                "contract":{"agency":"longbridge","agencyName":"长桥街道","ends":"2026-12-31","id":"%1$s","number":"C-1",\
                "starts":"2026-01-01","title":"为老综合服务"},"differences":[],"from":"%3$s",\
                "indicators":[{"delivered":12,"inPeriod":12,"kind":"visits","target":100}],"number":"%2$s",\
                "previousSha256":"%4$s","replaces":null,"rules":"1","schema":1,"sequence":1,"sessions":[\
                {"byMethod":{"named":0,"partner":0,"scan":0,"self":0,"tally":9},"day":"%3$s","late":false,"programme":"为老服务",\
                "simulated":false,"space":null,"startsLocal":"09:00","suppressed":false,"title":"手机课堂","visits":9},\
                {"byMethod":null,"day":"%3$s","late":false,"programme":"康复","simulated":false,"space":null,\
                "startsLocal":"10:00","suppressed":true,"title":"康复小组","visits":null}],"sessionsHeld":2,"simulated":false,\
                "timePassed":0.5,"to":"%3$s","verifiability":0,"visits":12}""".formatted(contract, number, day, previous);
    }
}
