package org.hearth.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM",
                "\uFEFF=1+1",
                "\u200B=1",
                "  =1",
                "\u3000＝1",
                "\uFEFF \u00A0@x"
            })
    void aTextThatASpreadsheetWouldRunIsDefused(String text) {
        assertThat(Table.safe(text)).isEqualTo("'" + text);
    }

    @Test
    void theHeadComesFirstAndWhatDescribesTheTableLast() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Table("t", List.of("截至 2026-01-31"), List.of("日期", "人次"), List.of(List.of("2026-01-05", 9L))).writeCsv(out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF日期,人次\r\n2026-01-05,9\r\n\r\n截至 2026-01-31\r\n");
    }

    /** Shares round down, quotients to what a reader can use, money to units. */
    @Test
    void cellsOfCsvReadAsAPersonWritesThem() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Object> row = List.of(
                new Table.Percent(0.79999),
                new Table.Percent(1),
                4.0,
                2.0 / 3,
                new Money(123_450, "CNY"),
                new Money(500, "JPY"),
                LocalDateTime.of(2026, 3, 2, 9, 5, 59),
                LocalTime.of(24 - 1, 30),
                LocalDate.of(2026, 3, 2),
                7L);
        new Table("t", List.of(), List.of("=a"), List.of(row)).writeCsv(out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF'=a\r\n79.9%,100.0%,4,0.67,1234.50,500,2026-03-02 09:05,23:30,2026-03-02,7\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "太极", "1+1", "a=b", "（＝）", "'=1", "\uFEFF太极"})
    void everyOtherTextStaysAsItIs(String text) {
        assertThat(Table.safe(text)).isEqualTo(text);
    }
}
