package org.hearth.headquarters.compare.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearth.headquarters.compare.comparison.ComparedSql.Turns;
import org.junit.jupiter.api.Test;

/** What is shown outlives a turn of figures for a moment, and never one of the registry. */
class ComparedFreshTest {
    private static final Turns THEN = new Turns(1, 1);

    @Test
    void whatDidNotTurnStandsHoweverOld() {
        assertThat(ComparedPages.stands(THEN, new Turns(1, 1), false)).isTrue();
    }

    @Test
    void figuresMayBeAMomentOld() {
        assertThat(ComparedPages.stands(THEN, new Turns(2, 1), true)).isTrue();
        assertThat(ComparedPages.stands(THEN, new Turns(2, 1), false)).isFalse();
    }

    @Test
    void aNameOrAProfileIsThatOfNow() {
        assertThat(ComparedPages.stands(THEN, new Turns(1, 2), true)).isFalse();
    }
}
