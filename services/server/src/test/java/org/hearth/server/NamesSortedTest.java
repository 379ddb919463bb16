package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.tenancy.TenantMigrations;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of names stand as people look them up, page after page, and residents are found by how their names begin to sound. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class NamesSortedTest {
    private static final List<String> NAMES =
            List.of("赵六", "张三", "Emily Chen", "阿依古丽", "李四", "张三", "韩梅", "adam", "欧阳娜娜", "张三");
    private static final List<String> SORTED =
            List.of("阿依古丽", "韩梅", "李四", "欧阳娜娜", "张三", "张三", "张三", "赵六", "adam", "Emily Chen");
    private static final String ID = "00000000-0000-7000-8000-0000000001";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    TenantMigrations files;

    private Desk desk;

    @BeforeEach
    void people() {
        desk = new Desk(new World(issuer).open("sorted"), "sorted");
        if (found("").isEmpty()) {
            NAMES.forEach(desk::resident);
        }
    }

    private List<String> found(String q) {
        return desk.request().get("/api/centre/residents?limit=200&q=" + q).path("items.name");
    }

    private List<String> walked(String list, String field, int limit) {
        List<String> names = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = desk.request()
                    .get(list + "?limit=" + limit + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .jsonPath();
            names.addAll(page.getList("items." + field));
            cursor = page.getString("nextCursor");
        }
        return names;
    }

    @Test
    void residentsStandByTheSoundOfTheirNamesPageAfterPageAlsoWhereNamesAreTheSame() {
        assertThat(found("")).isEqualTo(SORTED);
        for (int limit : new int[] {1, 2, 3, 5}) {
            assertThat(walked("/api/centre/residents", "name", limit))
                    .as("by " + limit)
                    .isEqualTo(SORTED);
        }
    }

    @Test
    void numbersInNamesStandByTheirValueWhereverNamesAreListed() {
        List<String> names = List.of("1237号", "13号", "1317号", "9号");
        List<String> sorted = List.of("多伦多 9号", "多伦多 13号", "多伦多 1237号", "多伦多 1317号");
        names.forEach(name -> desk.create("/api/centre/spaces", Map.of("name", "多伦多 " + name)));
        List<Map<String, Object>> centres = new ArrayList<>();
        names.forEach(name -> {
            Map<String, Object> centre = World.centre("numbered_" + name.replace("号", ""));
            centre.put("name", "多伦多 " + name);
            centres.add(centre);
        });
        World world = new World(issuer).open(centres);

        for (int limit : new int[] {1, 2, 3}) {
            assertThat(walked("/api/centre/spaces", "name", limit).stream()
                            .filter(name -> name.startsWith("多伦多"))
                            .toList())
                    .as("by " + limit)
                    .isEqualTo(sorted);
        }
        assertThat(world.headquarters()
                        .get("/api/headquarters/centres?limit=200")
                        .<List<String>>path("items.name"))
                .containsSubsequence(sorted);
        for (String sort : List.of("name&order=asc", "value")) {
            assertThat(world.headquarters()
                            .get("/api/headquarters/comparison?q=多伦多&from=2026-03-02&to=2026-03-02&sort=" + sort)
                            .<List<String>>path("items.name"))
                    .as(sort)
                    .isEqualTo(sorted);
        }
    }

    @Test
    void soDoActivitiesSpacesProgrammesAndEquipment() {
        List<String> names = List.of("赵", "阿", "张", "李");
        List<String> sorted = List.of("阿", "李", "张", "赵");
        names.forEach(name -> desk.activity(name, desk.programme("服务" + name, false)));
        names.forEach(name -> desk.create("/api/centre/spaces", Map.of("name", name)));
        String space = desk.create("/api/centre/spaces", Map.of("name", "最后"));
        names.forEach(name -> desk.create(
                "/api/centre/spaces/" + space + "/equipment", Map.of("name", name, "quantity", 1, "note", "")));

        assertThat(walked("/api/centre/activities", "title", 1)).isEqualTo(sorted);
        assertThat(walked("/api/centre/spaces", "name", 2)).containsSubsequence(sorted);
        assertThat(walked("/api/centre/programmes", "name", 1)).containsSubsequence("服务阿", "服务李", "服务张", "服务赵");
        assertThat(walked("/api/centre/spaces/" + space + "/equipment", "name", 1))
                .isEqualTo(sorted);
    }

    @ParameterizedTest
    @CsvSource({
        "han,韩梅",
        "zhang,张三|张三|张三",
        "san,张三|张三|张三",
        "zs,张三|张三|张三",
        "zhangs,张三|张三|张三",
        "ang,''",
        "ouy,欧阳娜娜",
        "nana,欧阳娜娜",
        "nn,欧阳娜娜",
        "chen,Emily Chen",
        "emilychen,Emily Chen",
        "ec,Emily Chen",
        "古丽,阿依古丽",
        "李,李四"
    })
    void aSoundIsFoundFromTheBeginningOfASyllable(String q, String names) {
        assertThat(found(q)).isEqualTo(names.isEmpty() ? List.of() : List.of(names.split("\\|")));
    }

    @Test
    void thoseWhoWereEnteredBeforeAreFoundAlike() throws SQLException {
        MigratedCentre.migrated(
                database,
                files,
                "names_by_sound",
                """
                insert into __tenant__.resident (id, name, pinyin) values
                  ('%1$s01', '陈阿姨', 'chenayi cay'), ('%1$s02', '张安', 'zhangan za'), ('%1$s03', '西安', 'xian xa'),
                  ('%1$s04', 'Emily', 'emily emily'), ('%1$s05', '王', 'wang w'), ('%1$s06', '吕布', 'lübu lb'),
                  ('%1$s07', '二娥', 'ere ee');
                """.formatted(ID),
                "select pinyin from __tenant__.resident order by id",
                rows -> {
                    List<String> sounds = new ArrayList<>();
                    while (rows.next()) {
                        sounds.add(rows.getString("pinyin"));
                    }
                    assertThat(sounds)
                            .containsExactly(
                                    "chenayi ayi yi cay ay y",
                                    "zhangan an za a",
                                    "xian an xa a",
                                    "emily emily",
                                    "wang w",
                                    "lübu bu lb b",
                                    "ere e ee e");
                });
    }
}
