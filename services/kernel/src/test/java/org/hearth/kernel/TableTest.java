package org.hearth.kernel;

import static org.assertj.core.api.Assertions.assertThat;

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

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "太极", "1+1", "a=b", "（＝）", "'=1", "\uFEFF太极"})
    void everyOtherTextStaysAsItIs(String text) {
        assertThat(Table.safe(text)).isEqualTo(text);
    }
}
