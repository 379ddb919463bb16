package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The heads by which centres write their timetables, and what tells one session from another. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ImportHeadsTest {
    @FromPlatform
    TestIssuer issuer;

    private Desk desk;
    private String mark;

    @BeforeEach
    void aCentre() {
        desk = new Desk(new World(issuer).open("file_heads"), "file_heads");
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    /** A head of its own keeps a file apart from those of other tests, whose columns are remembered. */
    private ImportFile file(String head, String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = head + ",备注" + mark;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return ImportFile.uploaded(desk, lines);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "活动|日期|开始|结束|场地|类别",
                "课程|上课日期|开始时间|结束时间|教室|课程类别",
                "项目|活动日期|起始时间|终止时间|地点|类型",
                "活动名称（必填）*|日期：|开始时间 （24小时）|结束时间|活动地点|服务板块",
                "Course|Date|Start|End|Room|Category",
                "主题|举办日期|从|到|房间|分类"
            })
    void columnsAreKnownByTheHeadsCentresUse(
            String title, String day, String starts, String ends, String space, String programme) {
        ImportFile file =
                file(String.join(",", title, day, starts, ends, space, programme), "太极,2026-03-02,9:00,10:30,大厅,健身");

        assertThat(file.suggested("title")).containsExactly(title);
        assertThat(file.suggested("startDay")).containsExactly(day);
        assertThat(file.suggested("startTime")).containsExactly(starts);
        assertThat(file.suggested("endTime")).containsExactly(ends);
        assertThat(file.suggested("space")).containsExactly(space);
        assertThat(file.suggested("programme")).containsExactly(programme);
        assertThat(file.suggested("externalId")).containsExactly(title, day, starts);
    }

    /** In brackets or not, a column of hours is no column of times: the minutes stand beside it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "开始（时）|开始（分）|结束（时）|结束（分）",
                "开始时间(小时)|开始时间(分钟)|结束时间(小时)|结束时间(分钟)",
                "开始时|开始分|结束时|结束分",
                "开始小时|开始分钟|结束小时|结束分钟",
                "Start (hour)|Start (min)|End (hour)|End (min)",
                "Start Hour|Start Minute|End Hour|End Minute"
            })
    void hoursAndMinutesInColumnsOfTheirOwnAreReadTogether(
            String startHour, String startMinute, String endHour, String endMinute) {
        ImportFile file = file(
                String.join(",", "活动", "日期", startHour, startMinute, endHour, endMinute),
                "太极" + mark + ",2026-03-02,9,30,10,45");
        assertThat(file.suggested("startTime")).containsExactly(startHour, startMinute);
        assertThat(file.suggested("endTime")).containsExactly(endHour, endMinute);

        assertThat(file.tested().getInt("created")).isEqualTo(1);
        file.done();
        assertThat(times()).containsExactly("09:3010:45");
    }

    @Test
    void howLongSomethingTakesIsNotWhenItIs() {
        ImportFile file = file("活动,日期,时间（分）,开始（分）", "太极,2026-03-02,90,30");
        assertThat(file.suggested("startTime")).isEmpty();
        assertThat(file.suggested("endTime")).isEmpty();
    }

    private List<String> times() {
        return desk.day(LocalDate.of(2026, 3, 2))
                .extract()
                .jsonPath()
                .getList("sessions.findAll { it.title == '太极" + mark + "' }.collect { it.startsLocal + it.endsLocal }");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "起止时间|09:00-10:30",
                "时间|9:00～10:30",
                "活动时间|9点至10点30分",
                "时段|09：00—10：30",
            })
    void aColumnThatHoldsBothIsReadAsFromWhenToWhen(String head, String times) {
        ImportFile file = file("活动,日期," + head, "太极" + mark + ",2026-03-02," + times);
        assertThat(file.suggested("startTime")).containsExactly(head);
        assertThat(file.suggested("endTime")).containsExactly(head);

        assertThat(file.tested().getInt("created")).isEqualTo(1);
        assertThat(file.done().getInt("created")).isEqualTo(1);
        assertThat(times()).containsExactly("09:0010:30");
    }

    @Test
    void aTimeThatIsNoStretchIsRefusedWithWhatToWrite() {
        ImportFile file = file("活动,日期,时间", "太极,2026-03-02,09:00");

        assertThat(file.tested().getInt("refused")).isEqualTo(1);
        assertThat(file.rows("verdict=refused").getString("items[0].reason.zh")).contains("09:00-10:30");
    }

    @Test
    void daysThatStandWithTheTimesAreFoundThere() {
        ImportFile file = file("活动,开始,结束", "太极" + mark + ",2026-03-02 09:00,2026-03-02 10:30");

        assertThat(file.suggested("startDay")).containsExactly("开始");
        assertThat(file.suggested("endDay")).containsExactly("结束");
        assertThat(file.tested().getInt("created")).isEqualTo(1);
    }

    @Test
    void whatTellsSessionsApartIsWhatDoesSoInThisFile() {
        ImportFile byPlace = file("活动,日期,开始,结束,场地", "瑜伽,2026-03-02,09:00,10:00,一号厅", "瑜伽,2026-03-02,09:00,10:00,二号厅");
        assertThat(byPlace.suggested("externalId")).containsExactly("活动", "日期", "开始", "场地");

        ImportFile byEnd = file("课程,日期,开始,结束", "瑜伽,2026-03-02,09:00,10:00", "瑜伽,2026-03-02,09:00,11:00");
        assertThat(byEnd.suggested("externalId")).containsExactly("课程", "日期", "开始", "结束");
    }

    @Test
    void whereNothingTellsThemApartItIsAskedFor() {
        ImportFile file = file("活动,日期,开始,结束,老师", "瑜伽,2026-03-02,09:00,10:00,李老师", "瑜伽,2026-03-02,09:00,10:00,张老师");
        assertThat(file.suggested("externalId")).isEmpty();
        assertThat(file.suggested("title")).containsExactly("活动");
    }

    @Test
    void numbersThatRepeatAreNotTakenForTheKey() {
        ImportFile file = file(
                "场次编号,活动,日期,开始,结束",
                "A1,瑜伽,2026-03-02,09:00,10:00",
                "A1,瑜伽,2026-03-03,09:00,10:00",
                "A2,瑜伽,2026-03-04,09:00,10:00");
        assertThat(file.suggested("externalId")).isEmpty();

        ImportFile without = file("场次编号,活动,日期,开始,结束,组", ",瑜伽,2026-03-02,09:00,10:00,", ",瑜伽,2026-03-03,09:00,10:00,");
        assertThat(without.suggested("externalId")).containsExactly("活动", "日期", "开始");
    }

    @Test
    void aRunningNumberIsNoNumberOfASession() {
        ImportFile file = file("序号,活动,日期,开始,结束", "1,瑜伽,2026-03-02,09:00,10:00", "2,瑜伽,2026-03-03,09:00,10:00");
        assertThat(file.suggested("externalId")).containsExactly("活动", "日期", "开始");
        assertThat(file.suggested("activityId")).isEmpty();
    }

    @Test
    void theKeyChosenLastTimeIsSuggestedOnlyWhereItTellsRowsApart() {
        String head = "编号,活动,日期,开始,结束";
        ImportFile first = file(head, "1,瑜伽" + mark + ",2026-03-02,09:00,10:00");
        first.tested(java.util.Map.of("externalId", List.of("编号")));

        JsonPath again = file(head, "2,瑜伽" + mark + ",2026-03-09,09:00,10:00").now();
        assertThat(again.getList("suggested.externalId")).isEqualTo(List.of("编号"));
        JsonPath repeats = file(
                        head, "3,瑜伽" + mark + ",2026-03-09,09:00,10:00", "3,瑜伽" + mark + ",2026-03-10,09:00,10:00")
                .now();
        assertThat(repeats.getList("suggested.externalId")).isEmpty();
        assertThat(repeats.getList("suggested.title")).isEqualTo(List.of("活动"));
    }
}
