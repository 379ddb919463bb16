package org.hearth.centre.day.footfall;

import java.util.stream.Collectors;
import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Words;

/** Door counts as they are handed out. */
final class FootfallColumns {
    private static final Words SOURCES = Words.of("form", "人工登记", "By hand", "counters", "计数器", "Counters");

    static final Columns<FootfallResponse> FOOTFALL = Columns.<FootfallResponse>of("footfall", "人流", "Footfall")
            .with("日期", "Day", FootfallResponse::day)
            .with("人流", "Footfall", FootfallResponse::counted)
            .with("来源", "Source", each -> SOURCES.of(each.source()))
            .with("计数器合计", "By counters", FootfallResponse::byCounters)
            .with("各计数器", "Each counter", FootfallColumns::doors)
            .with("人次", "Visits", FootfallResponse::visits)
            .with("每 100 次进门记到的人次", "Visits for each 100 through the door", FootfallResponse::per100)
            .with("登记人", "Read by", FootfallResponse::by)
            .with("登记时间", "At", FootfallResponse::at)
            .simulated(FootfallResponse::simulated)
            .noted(
                    "有人工登记的日子用人工登记的数，没有的用各门计数器之和；两者从不相加。",
                    "Where somebody read a number off, it is that; else the sum of the counters at all doors. The two are never added.")
            .noted(
                    "人流是进门次数，人次是已结场场次的到场人次：两个数各数各的，不能相加，也不是同一批人的比例。",
                    "Footfall is how often somebody came through the door, visits are heads at held sessions: never to be added, and no share of the"
                            + " same people.");

    private FootfallColumns() {}

    private static String doors(FootfallResponse day) {
        return day.doors().stream()
                .map(each -> each.name() + " " + each.entered())
                .collect(Collectors.joining("; "));
    }
}
