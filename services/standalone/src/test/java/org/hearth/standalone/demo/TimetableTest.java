package org.hearth.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimetableTest {
    private static final String HEADER = "_id,Location ID,Course_ID,Course Title,First Date,Start Hour";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void eachCentreGetsItsOwnRowsAsTheyAreAndTheLargestComesFirst() throws IOException {
        Timetable timetable = read(
                "\ufeff" + HEADER,
                "1,712,100,\"Games: Snooker, Darts\",2025-12-04,9",
                "2,58,200,Café,2025-12-01,19",
                "3,58,200,Café,2026-01-15,6");
        assertThat(timetable.centres()).extracting(Timetable.Centre::slug).containsExactly("toronto_58", "toronto_712");
        assertThat(text(timetable, 0))
                .isEqualTo("\ufeff" + HEADER + "\n2,58,200,Café,2025-12-01,19\n3,58,200,Café,2026-01-15,6\n");
        assertThat(text(timetable, 1)).endsWith("\n1,712,100,\"Games: Snooker, Darts\",2025-12-04,9\n");
        assertThat(timetable.centres().getFirst().earliest()).isEqualTo(6);
        assertThat(timetable.first()).isEqualTo(LocalDate.of(2025, 12, 1));
        assertThat(timetable.last()).isEqualTo(LocalDate.of(2026, 1, 15));
        assertThat(timetable.refused()).isZero();
    }

    @Test
    void aRowOfACentreIsLeftToTheImportHoweverBrokenItIs() throws IOException {
        Timetable timetable = read(HEADER, "1,58,200,Tea,2025-12-01,19", "2,58,200,Tea,the first,late", "3,58");
        assertThat(timetable.centres())
                .singleElement()
                .satisfies(centre -> assertThat(centre.rows()).isEqualTo(3));
        assertThat(timetable.refused()).isZero();
    }

    @Test
    void aRowThatNamesNoCentreAndACentreWithoutADayAreRefused() throws IOException {
        Timetable timetable = read(
                HEADER,
                "1,58,200,Tea,2025-12-01,19",
                "2,,200,Tea,2025-12-01,19",
                "3,no/id,9,x,2025-12-01,1",
                "4,77,9,Tea,never,1");
        assertThat(timetable.centres()).extracting(Timetable.Centre::location).containsExactly("58");
        assertThat(timetable.refused()).isEqualTo(3);
    }

    @Test
    void aQuoteThatIsNeverClosedSwallowsNothingAndALineBreakInQuotesIsKept() throws IOException {
        Timetable timetable = read(
                HEADER,
                "1,58,200,\"Tea\nand cake\",2025-12-01,19",
                "2,58,200,\"Tea,2025-12-02,19",
                "3,58,200,Tea,2025-12-03,19");
        assertThat(text(timetable, 0))
                .isEqualTo(HEADER + "\n1,58,200,\"Tea\nand cake\",2025-12-01,19\n3,58,200,Tea,2025-12-03,19\n");
        assertThat(timetable.refused()).isEqualTo(1);
    }

    @Test
    void theEncodingOfTheFileIsKept() throws IOException {
        Charset chinese = Charset.forName("GB18030");
        Path file = folder.resolve("gb.csv");
        String row = "1,58,200,乒乓球，少年,2025-12-01,19";
        Files.write(file, (HEADER + "\r\n" + row + "\r\n").getBytes(chinese));
        assertThat(new String(Timetable.read(file).centres().getFirst().csv(), chinese))
                .contains(row);
    }

    @Test
    void anotherKindOfFileIsNotTaken() {
        assertThatThrownBy(() -> read("name,age", "x,1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read(HEADER)).isInstanceOf(IllegalArgumentException.class);
    }

    private Timetable read(String... lines) throws IOException {
        Path file = folder.resolve("file.csv");
        Files.writeString(file, String.join("\n", lines) + "\n");
        return Timetable.read(file);
    }

    private static String text(Timetable timetable, int centre) {
        return new String(timetable.centres().get(centre).csv(), StandardCharsets.UTF_8);
    }
}
