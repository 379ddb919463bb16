package org.hearth.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcTest {
    @Test
    void processorTimeIsReadBehindANameWithBlanksAndBrackets() {
        String stat = "12 (a) b (c) S 1 12 12 0 -1 4194560 900 0 3 0 250 50 7 8 20 0 1 0 100";

        assertThat(Cpu.ticks(stat, 11, 12)).isEqualTo(300);
        assertThat(Cpu.ticks(stat, 11, 12, 13, 14)).isEqualTo(315);
        assertThat(Cpu.ticks("", 11)).isZero();
    }

    @Test
    void aFieldOfTheStatusIsReadAndAMissingOneIsNothing() {
        String status = "Name:\tpostgres\nVmRSS:\t   51200 kB\nRssAnon:\t    2048 kB\n";

        assertThat(Memory.field(status, "VmRSS")).isEqualTo(51200);
        assertThat(Memory.field(status, "RssAnon")).isEqualTo(2048);
        assertThat(Memory.field(status, "RssFile")).isZero();
    }
}
