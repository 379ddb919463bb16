package org.hearth.standalone.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * National days of the coming year, so that there is something to decide: the feasts whose dates are the same each year, and one day of
 * work. Made up, and said so where the source stands; whoever enters the notice replaces them.
 */
final class NextYear {
    private static final String DAYS = "/api/headquarters/calendar/days";
    private static final String SOURCE = "演示，不是正式安排：请以国务院办公厅通知为准 · a demonstration, not the notice";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api headquarters;
    private final int year;

    NextYear(Api headquarters, int year) {
        this.headquarters = headquarters;
        this.year = year;
    }

    /** Enters them where nothing is known of the year yet. */
    void enter() throws InterruptedException {
        if (!headquarters
                .get("/api/headquarters/calendar/years/" + year)
                .path("days")
                .isEmpty()) {
            return;
        }
        off(LocalDate.of(year, 1, 1), 1, "元旦", "New Year's Day");
        off(LocalDate.of(year, 5, 1), 5, "劳动节", "Labour Day");
        off(LocalDate.of(year, 10, 1), 7, "国庆节", "National Day");
        LocalDate sunday = LocalDate.of(year, 10, 8).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        day(sunday, "work", "国庆节", "National Day");
    }

    private void off(LocalDate first, int days, String name, String nameEn) throws InterruptedException {
        for (int day = 0; day < days; day++) {
            day(first.plusDays(day), "off", name, nameEn);
        }
    }

    private void day(LocalDate day, String kind, String name, String nameEn) throws InterruptedException {
        headquarters.post(
                DAYS,
                JSON.createObjectNode()
                        .put("day", day.toString())
                        .put("kind", kind)
                        .put("name", name)
                        .put("nameEn", nameEn)
                        .put("year", year)
                        .put("source", SOURCE));
    }
}
