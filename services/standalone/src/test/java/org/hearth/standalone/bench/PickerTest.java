package org.hearth.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PickerTest {
    @Test
    void uniformGivesEveryTenantTheSameShare() {
        Picker picker = Picker.uniform(4);

        assertThat(picker.pick(0)).isZero();
        assertThat(picker.pick(0.24)).isZero();
        assertThat(picker.pick(0.26)).isEqualTo(1);
        assertThat(picker.pick(0.999999)).isEqualTo(3);
        assertThat(picker.share(1, 3)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void zipfGivesTheKthTenantOneKthOfTheFirst() {
        Picker picker = Picker.zipf(3);
        double first = 6.0 / 11;

        assertThat(picker.share(0, 1)).isCloseTo(first, within(1e-9));
        assertThat(picker.share(1, 2)).isCloseTo(first / 2, within(1e-9));
        assertThat(picker.share(2, 3)).isCloseTo(first / 3, within(1e-9));
        assertThat(picker.pick(first - 0.001)).isZero();
        assertThat(picker.pick(first + 0.001)).isEqualTo(1);
    }

    @Test
    void aNumberOnTheEdgeFallsToTheNextTenant() {
        assertThat(Picker.uniform(2).pick(0.5)).isEqualTo(1);
    }

    @Test
    void theLargestRandomNumberStillFallsToATenant() {
        for (int n = 1; n < 200; n++) {
            assertThat(Picker.zipf(n).pick(Math.nextDown(1.0))).isLessThan(n);
        }
    }
}
