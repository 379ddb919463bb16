package org.hearth.files.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.testing.HostileFiles.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearth.testing.HostileFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a file, and where reading stops. */
class TableReaderTest {
    @TempDir
    Path folder;

    private List<List<String>> rows(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        List<List<String>> rows = new ArrayList<>();
        TableReader.read(file, (line, cells) -> rows.add(cells));
        return rows;
    }

    private List<List<String>> csv(String text) throws IOException {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private void refused(byte[] bytes, Limit limit) {
        assertThatThrownBy(() -> rows(bytes))
                .isInstanceOfSatisfying(
                        RefusedFile.class, e -> assertThat(e.limit()).isEqualTo(limit));
    }

    private void refused(InputStream stream, Limit limit, int line) throws IOException {
        Path file = folder.resolve("stream");
        Files.copy(stream, file);
        assertThatThrownBy(() -> TableReader.read(file, (at, cells) -> {}))
                .isInstanceOfSatisfying(RefusedFile.class, e -> {
                    assertThat(e.limit()).isEqualTo(limit);
                    assertThat(e.line()).isEqualTo(line);
                });
    }

    private static byte[] sheet(String rows, String styles) {
        return HostileFiles.workbook(
                text("<worksheet><sheetData>" + rows + "</sheetData></worksheet>"),
                text("<sst><si><r><t>太</t></r><r><t>极</t></r><rPh><t>tai</t></rPh></si><si><t>第二</t></si></sst>"),
                text("<styleSheet>" + styles + "</styleSheet>"));
    }

    @Test
    void quotesDelimitersAndLineEndsOfSpreadsheetsAreRead() throws IOException {
        assertThat(csv("a,b\r\n\"x, \"\"y\"\"\",\"two\nlines\"\n\n1,2"))
                .containsExactly(List.of("a", "b"), List.of("x, \"y\"", "two\nlines"), List.of("1", "2"));
        assertThat(csv("\uFEFFa;b\n1;2,5\n")).containsExactly(List.of("a", "b"), List.of("1", "2,5"));
        assertThat(csv("a\tb\r1\t\"2\" more\r")).containsExactly(List.of("a", "b"), List.of("1", "2 more"));
        assertThat(csv("a,b\n1,\"no end\n")).containsExactly(List.of("a", "b"), List.of("1", "no end"));
        assertThat(rows("合唱团,九点\n".getBytes(Charset.forName("GB18030")))).containsExactly(List.of("合唱团", "九点"));
    }

    @Test
    void aRowIsNamedByTheLineItBeginsOn() throws IOException {
        Path file = Files.writeString(folder.resolve("lines"), "a,b\n\n\"1\n2\",3\nx,y\n");
        List<Integer> lines = new ArrayList<>();
        TableReader.read(file, (line, cells) -> lines.add(line));
        assertThat(lines).containsExactly(1, 3, 5);
    }

    @Test
    void textsNumbersDaysAndTimesOfAWorkbookAreReadAsAPersonSeesThem() throws IOException {
        String styles = "<numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
                + "<numFmt numFmtId=\"171\" formatCode=\"[Red]0.00\"/></numFmts>"
                + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/>"
                + "<xf numFmtId=\"171\"/><xf numFmtId=\"20\"/><xf numFmtId=\"22\"/></cellXfs>";
        String row =
                "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"C3\"><v>0.30000000000000004</v></c><c s=\"1\"><v>46000</v></c>"
                        + "<c s=\"2\"><v>1.50</v></c><c s=\"3\"><v>0.39583333333</v></c><c s=\"4\"><v>46000.5</v></c>"
                        + "<c t=\"inlineStr\"><is><t>行内</t></is></c><c t=\"b\"><v>1</v></c><c><f>A1</f><v>12</v></c></row>";
        assertThat(rows(sheet(row, styles)))
                .containsExactly(
                        List.of("太极", "", "0.3", "2025-12-09", "1.5", "09:30", "2025-12-09 12:00", "行内", "TRUE", "12"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "yyyy-mm-dd~true",
                "[h]:mm~true",
                "h\"时\"mm\"分\"~true",
                "[$-804]m\"月\"d\"日\";@~true",
                "mm:ss~true",
                "General~false",
                "[Red]0.00~false",
                "0\"days\"~false",
                "\\d0~false",
                "#,##0.00_);[Red]\\(#,##0.00\\)~false"
            })
    void aFormatShowsADayOnlyByLettersOutsideQuotesAndBrackets(String code, boolean day) {
        assertThat(DayStyles.isDay(code)).isEqualTo(day);
    }

    @Test
    void aCellBeyondTheLastColumnIsRefused() {
        refused(HostileFiles.cellFarOut(), Limit.COLUMNS);
        refused(HostileFiles.manyColumns(20_000), Limit.COLUMNS);
    }

    @Test
    void aTextLongerThanACellTakesIsRefused() throws IOException {
        refused(HostileFiles.longText(40_000_000), Limit.CELL);
        refused(HostileFiles.only('x', 1_000_000), Limit.CELL, 1);
    }

    @Test
    void aWorkbookThatUnpacksToFarMoreIsRefusedWhateverItsDirectorySays() {
        refused(HostileFiles.bomb(270_000_000), Limit.UNPACKED);
        refused(HostileFiles.lyingBomb(20_000_000), Limit.PACKED);
    }

    @Test
    void anAttributeLongerThanAnyIsRefused() {
        refused(HostileFiles.longAttribute(1_000_000), Limit.STRETCH);
    }

    @Test
    void aFormatLongerThanAnyIsRefused() {
        refused(HostileFiles.longFormat(60_000), Limit.FORMAT);
    }

    @Test
    void nothingButCommasIsRefusedAtTheLastColumn() throws IOException {
        refused(HostileFiles.only(',', 60_000_000), Limit.COLUMNS, 1);
    }

    @Test
    void entitiesAreNotUnfolded() {
        refused(HostileFiles.entities(), Limit.DAMAGED);
    }

    @Test
    void aRowOfTooManyLettersIsRefusedByItsLine() {
        String csv = "a,b\n" + ("x".repeat(1_500) + ",").repeat(6) + "\n";
        assertThatThrownBy(() -> csv(csv)).isInstanceOfSatisfying(RefusedFile.class, e -> {
            assertThat(e.limit()).isEqualTo(Limit.ROW);
            assertThat(e.line()).isEqualTo(2);
        });
    }

    @Test
    void moreRowsThanAreTakenAreRefusedAndBlankOnesAreNoRows() throws IOException {
        refused("a\n".repeat(Limit.ROWS.most() + 2).getBytes(StandardCharsets.UTF_8), Limit.ROWS);
        refused("\n".repeat(Limit.LINES.most() + 1).getBytes(StandardCharsets.UTF_8), Limit.LINES);
        assertThat(csv("a\n" + ",,\n".repeat(Limit.ROWS.most() + 10) + "b\n")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"1\"><v>1</v></c></row>",
                "<row r=\"-1\"/>",
                "<row r=\"1\"><c",
                "<c s=\"x\"/>",
                "<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>",
                "<row><c t=\"s\"><v>x</v></c></row>"
            })
    void aBrokenSheetIsRefusedAsDamaged(String rows) {
        refused(sheet(rows, ""), Limit.DAMAGED);
    }
}
