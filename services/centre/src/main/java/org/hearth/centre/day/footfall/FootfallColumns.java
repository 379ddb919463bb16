package org.hearth.centre.day.footfall;

import org.hearth.tenancy.Columns;

/** Door counts as they are handed out. */
final class FootfallColumns {
    static final Columns<FootfallResponse> FOOTFALL = Columns.<FootfallResponse>of("footfall", "人流", "Footfall")
            .with("日期", "Day", FootfallResponse::day)
            .with("人流", "Footfall", FootfallResponse::counted)
            .with("人次", "Visits", FootfallResponse::visits)
            .with("每 100 次进门记到的人次", "Visits for each 100 through the door", FootfallResponse::per100)
            .with("登记人", "Read by", FootfallResponse::by)
            .with("登记时间", "At", FootfallResponse::at)
            .simulated(FootfallResponse::simulated)
            .noted(
                    "人流是进门次数，人次是已结场场次的到场人次：两个数各数各的，不能相加，也不是同一批人的比例。",
                    "Footfall is how often somebody came through the door, visits are heads at held sessions: never to be added, and no share of the"
                            + " same people.");

    private FootfallColumns() {}
}
