package org.hearth.centre.day.spacehours;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.kernel.Message;
import org.hearth.tenancy.Columns;
import org.jspecify.annotations.Nullable;

/** Hours of spaces as they are handed out, a column for each day of the week. */
final class SpaceHoursColumns {
    private static final Message AS_THE_CENTRE = new Message("随中心", "As the centre");
    private static final Message CLOSED = new Message("不开放", "Closed");

    static final Columns<SpaceHoursResponse> HOURS = Columns.<SpaceHoursResponse>of(
                    "space-hours", "空间开放时间", "Hours of spaces")
            .with("空间", "Space", SpaceHoursResponse::space)
            .with("从这一天起", "From this day on", SpaceHoursResponse::validFrom)
            .with("周一", "Monday", of(SpaceWeek::mon))
            .with("周二", "Tuesday", of(SpaceWeek::tue))
            .with("周三", "Wednesday", of(SpaceWeek::wed))
            .with("周四", "Thursday", of(SpaceWeek::thu))
            .with("周五", "Friday", of(SpaceWeek::fri))
            .with("周六", "Saturday", of(SpaceWeek::sat))
            .with("周日", "Sunday", of(SpaceWeek::sun))
            .noted(
                    "特殊日期里，空间只在中心当天的时段和自己的时段重合时开放。",
                    "On a special day a space is open while both the centre, by the hours of that day, and the space are.");

    private SpaceHoursColumns() {}

    private static Function<SpaceHoursResponse, @Nullable Object> of(Function<SpaceWeek, List<List<String>>> day) {
        return hours -> {
            SpaceWeek week = hours.week();
            if (week == null) {
                return AS_THE_CENTRE;
            }
            List<List<String>> parts = day.apply(week);
            return parts.isEmpty()
                    ? CLOSED
                    : parts.stream().map(part -> String.join("–", part)).collect(Collectors.joining(" "));
        };
    }
}
