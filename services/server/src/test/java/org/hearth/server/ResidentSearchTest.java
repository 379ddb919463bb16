package org.hearth.server;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person is found as they are called, written with blanks or without, or as it sounds. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ResidentSearchTest {
    private static final String MARY = "Mary Ann Smith";
    private static final String GUIFANG = "张桂芳";
    private static final String WITH_BLANK = "阿里 木江";

    @FromPlatform
    TestIssuer issuer;

    private Desk desk;

    @BeforeEach
    void aCentre() {
        World world = new World(issuer);
        world.openSince("2022-01-01", "searches");
        desk = new Desk(world, "searches");
        if (found("").isEmpty()) {
            for (String name : List.of(MARY, GUIFANG, WITH_BLANK)) {
                desk.request()
                        .body(Map.of("name", name, "simulated", false))
                        .post("/api/centre/residents")
                        .then()
                        .statusCode(201);
            }
        }
    }

    private List<String> found(String q) {
        return desk.request()
                .queryParam("q", q)
                .get("/api/centre/residents")
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
    }

    @ParameterizedTest
    @CsvSource({
        "Mary Ann Smith,Mary Ann Smith",
        "ann smith,Mary Ann Smith",
        "MaryAnn,Mary Ann Smith",
        "张 桂芳,张桂芳",
        "zgf,张桂芳",
        "gui fang,张桂芳",
        "阿里 木江,阿里 木江",
        "阿里木,阿里 木江"
    })
    void blanksTellNobodyApart(String typed, String name) {
        assertThat(found(typed), equalTo(List.of(name)));
    }
}
