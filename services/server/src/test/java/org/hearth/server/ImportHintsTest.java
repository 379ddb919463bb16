package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a file would do to a space that is taken, or to a day on which the centre is closed: said beside the row, and never refused. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ImportHintsTest {
    private static final String HEAD = "场次编号,活动名称,日期,开始时间,结束时间,空间";
    private static final String ZH = "items.collect { it.hints.collect { h -> h.zh }.join('') }";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private Desk desk;
    private String hall;
    private String number;

    @BeforeEach
    void aCentre() {
        desk = new Desk(new World(issuer).open("file_hints"), "file_hints");
        number = UUID.randomUUID().toString().substring(0, 8);
        hall = "厅 " + number;
    }

    private String row(int line, String title, String times, String space) {
        return number + "-" + line + "," + title + "," + times + "," + space;
    }

    @Test
    void rowsThatMeetInOneSpaceSayEachOther() {
        JsonPath tested = ImportFile.uploaded(
                        desk,
                        HEAD,
                        row(1, "太极", "2026-03-02,09:00,10:30", hall),
                        row(2, "合唱", "2026-03-02,10:00,11:00", hall),
                        row(3, "书法", "2026-03-02,11:00,12:00", hall),
                        row(4, "舞蹈", "2026-03-02,09:00,12:00", "别处 " + number),
                        row(5, "读报", "2026-03-02,09:00,12:00", ""))
                .tested();

        assertThat(tested.getInt("created")).isEqualTo(5);
        assertThat(tested.getInt("refused")).isZero();
        assertThat(tested.getInt("hinted")).isEqualTo(2);
    }

    @Test
    void theHintStandsBesideTheRowAndTheRowIsTakenOver() {
        ImportFile file = ImportFile.uploaded(
                desk, HEAD, row(1, "太极", "2026-03-03,09:00,10:30", hall), row(2, "合唱", "2026-03-03,10:00,11:00", hall));
        file.tested();

        JsonPath hinted = file.rows("hinted=true");
        assertThat(hinted.getList("items.line")).isEqualTo(List.of(2, 3));
        assertThat(hinted.getList(ZH)).isEqualTo(List.of("与第 3 行同一时间使用 " + hall + "。", "与第 2 行同一时间使用 " + hall + "。"));
        assertThat(hinted.getString("items[0].hints[0].en")).isEqualTo("Row 3 has " + hall + " at the same time.");
        assertThat(hinted.getList("items.verdict")).isEqualTo(List.of("created", "created"));
        assertThat(file.done().getInt("created")).isEqualTo(2);
        assertThat(file.now().getInt("hinted")).isEqualTo(2);
    }

    @Test
    void aSessionThatIsThereIsNamedUnlessTheFileItselfMovesItAway() {
        ImportFile there = ImportFile.uploaded(desk, HEAD, row(1, "太极", "2026-03-04,09:00,10:30", hall));
        there.tested();
        there.done();

        ImportFile meets = ImportFile.uploaded(desk, HEAD, row(2, "合唱", "2026-03-04,10:00,11:00", hall));
        assertThat(meets.tested().getInt("hinted")).isEqualTo(1);
        assertThat(meets.rows("hinted=true").getList(ZH)).isEqualTo(List.of("这段时间 " + hall + " 已有：太极 09:00–10:30。"));

        ImportFile swaps = ImportFile.uploaded(
                desk, HEAD, row(2, "合唱", "2026-03-04,10:00,11:00", hall), row(1, "太极", "2026-03-04,11:00,12:00", hall));
        assertThat(swaps.tested().getInt("hinted")).isZero();

        // nothing of it is written anew: what was decided before is not asked again
        ImportFile same = ImportFile.uploaded(desk, HEAD, row(1, "太极", "2026-03-04,09:00,10:30", hall));
        assertThat(same.tested().getInt("unchanged")).isEqualTo(1);
        assertThat(same.now().getInt("hinted")).isZero();
    }

    @Test
    void whatLiesOutsideOpeningHoursSaysThemAndAClosedDaySaysSo() {
        ImportFile file = ImportFile.uploaded(
                desk,
                HEAD,
                row(1, "早操", "2026-03-02,07:00,08:00", ""),
                row(2, "夜读", "2026-03-02,16:30,18:00", ""),
                row(3, "礼拜", "2026-03-08,10:00,11:00", ""),
                row(4, "合唱", "2026-03-02,09:00,17:00", ""));
        file.tested();

        assertThat(file.rows("hinted=true").getList(ZH))
                .isEqualTo(List.of("不在开放时间内（当天 09:00–17:00）。", "不在开放时间内（当天 09:00–17:00）。", "中心这一天不开放。"));
    }

    @Test
    void theWorkbookHasThemOnASheetOfTheirOwn() {
        ImportFile file = ImportFile.uploaded(
                desk, HEAD, row(1, "礼拜", "2026-03-08,10:00,11:00", ""), row(2, "坏的", "2026-03-02,xx,11:00", ""));
        assertThat(file.tested().getInt("hinted")).isEqualTo(1);

        Xlsx book = Xlsx.of(file.workbook());
        List<List<String>> refused = book.texts("未导入 Refused");
        assertThat(refused).hasSize(2);
        assertThat(refused.get(1)).contains("坏的").doesNotContain("礼拜");
        List<List<String>> hints = book.texts("提醒 Hints");
        assertThat(hints.get(0)).endsWith("提醒", "Hints");
        assertThat(hints.get(1)).contains("礼拜").endsWith("中心这一天不开放。", "The centre is closed on that day.");
    }

    @Test
    void aFileOfManyRowsIsLookedThroughToItsEnd() {
        String[] lines = IntStream.rangeClosed(0, 2_001)
                .mapToObj(line -> line == 0
                        ? HEAD
                        : line == 2_001
                                ? row(line, "最后", "2026-03-02,09:30,10:30", hall)
                                : row(line, "活动", "2026-03-02,09:00,10:00", line == 1 ? hall : hall + " " + line))
                .toArray(String[]::new);
        ImportFile file = ImportFile.uploaded(desk, lines);

        assertThat(file.tested().getInt("created")).isEqualTo(2_001);
        assertThat(file.rows("hinted=true").getList("items.line")).isEqualTo(List.of(2, 2_002));
    }

    @Test
    void rowsOfAFileWithoutSpacesMeetWhereTheirSessionsAre() {
        ImportFile there = ImportFile.uploaded(
                desk,
                HEAD,
                row(1, "太极", "2026-03-09,09:00,10:00", hall),
                row(2, "合唱", "2026-03-09,10:00,11:00", hall),
                row(3, "书法", "2026-03-09,09:00,10:00", "别处 " + number));
        there.tested();
        there.done();

        ImportFile moves = ImportFile.uploaded(
                desk,
                "场次编号,活动名称,日期,开始时间,结束时间",
                number + "-1,太极,2026-03-09,10:00,11:00",
                number + "-2,合唱,2026-03-09,10:00,11:00",
                number + "-3,书法,2026-03-09,10:00,11:00");
        assertThat(moves.tested().getInt("changed")).isEqualTo(2);
        assertThat(moves.rows("hinted=true").getList("items.line")).isEqualTo(List.of(2));
        assertThat(moves.rows("hinted=true").getList(ZH)).isEqualTo(List.of("与第 3 行同一时间使用 " + hall + "。"));
    }

    /** Looking through it is advice: where it breaks off, the file is tested all the same, and says so. */
    @Test
    void whatCannotBeLookedThroughIsTestedAllTheSame() throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create function centre_file_hints.breaks() returns trigger language plpgsql as $$
                      begin
                        if coalesce(to_jsonb(new) ->> 'met', to_jsonb(new) ->> 'hints') is not null
                            and new.cells ->> 1 = '断开' then
                          raise exception 'breaks';
                        end if;
                        return new;
                      end
                    $$;
                    create trigger breaks before update on centre_file_hints.import_row
                      for each row execute function centre_file_hints.breaks()
                    """);
        }
        ImportFile file = ImportFile.uploaded(desk, HEAD, row(1, "断开", "2026-03-08,09:00,10:00", hall));

        JsonPath tested = file.tested();
        assertThat(tested.getInt("created")).isEqualTo(1);
        assertThat(tested.getInt("hinted")).isZero();
        assertThat(tested.getString("error.zh")).contains("提醒");
        assertThat(file.done().getInt("created")).isEqualTo(1);
        assertThat(file.now().getString("error")).isNull();
    }

    @Test
    void testingAgainForgetsWhatTheTestBeforeSaid() {
        ImportFile file = ImportFile.uploaded(
                desk,
                // columns of its own: what is chosen here is not suggested elsewhere
                HEAD + ",备注",
                row(1, "太极", "2026-03-05,09:00,10:30", hall),
                row(2, "合唱", "2026-03-05,10:00,11:00", hall));
        assertThat(file.tested().getInt("hinted")).isEqualTo(2);
        assertThat(file.tested(Map.of("space", List.of())).getInt("hinted")).isZero();
        assertThat(file.rows("hinted=true").getList("items")).isEmpty();
    }
}
