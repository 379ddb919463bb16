package org.hearth.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hearth.kernel.Language;
import org.hearth.kernel.Message;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Columns.Reader;
import org.junit.jupiter.api.Test;

/** Rows of a list that is handed out: all its pages, no more than may be, in the reader's words and time. */
class RowsTest {
    private static final Columns<Integer> NUMBERS = Columns.<Integer>of("numbers", "数", "Numbers")
            .with("数", "Number", number -> number)
            .with("词", "Word", number -> new Message("零", "zero"))
            .with("时间", "When", number -> Instant.parse("2026-03-01T16:30:00Z"))
            .simulated(number -> number == 2);

    private final List<PageParams> asked = new ArrayList<>();

    /** Numbers from 0 on, two a page. */
    private Function<PageParams, Page<Integer>> upTo(int end) {
        return page -> {
            asked.add(page);
            int first = page.cursor() == null ? 0 : Integer.parseInt(page.cursor());
            List<Integer> some = new ArrayList<>();
            for (int number = first; number < Math.min(end, first + 2); number++) {
                some.add(number);
            }
            return new Page<>(some, first + 2 < end ? String.valueOf(first + 2) : null);
        };
    }

    private static Rows<Integer> rows(Function<PageParams, Page<Integer>> list, int most) {
        return new Rows<>(NUMBERS, new Reader(Language.EN, ZoneId.of("Asia/Shanghai")), list, most);
    }

    @Test
    void allPagesAreReadOneAfterTheOther() {
        Rows<Integer> rows = rows(upTo(5), 5);
        List<Object> numbers = new ArrayList<>();
        rows.forEach(row -> numbers.add(row.getFirst()));

        assertThat(numbers).containsExactly(0, 1, 2, 3, 4);
        assertThat(asked)
                .containsExactly(new PageParams(null, 200), new PageParams("2", 200), new PageParams("4", 200));
        assertThat(rows.count()).isEqualTo(5);
        assertThat(rows.anySimulated()).isTrue();
    }

    @Test
    void cellsAreInTheWordsAndTheTimeOfTheReader() {
        assertThat(rows(upTo(1), 9).iterator().next())
                .containsExactly(0, "zero", java.time.LocalDateTime.of(2026, 3, 2, 0, 30), "no");
    }

    @Test
    void aListThatIsTooLongIsRefusedWithWhatToDoAndNotCutOff() {
        Rows<Integer> rows = rows(upTo(5), 4);

        assertThatThrownBy(() -> rows.forEach(row -> {})).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.TOO_LARGE);
            assertThat(problem.detail().zh()).isEqualTo("这份清单超过 4 行，没有导出。请用筛选或更短的期间缩小范围后再试。");
        });
    }
}
