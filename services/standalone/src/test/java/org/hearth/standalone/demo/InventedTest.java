package org.hearth.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InventedTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 12, 4);

    @Test
    void theSameCentreIsMadeUpTheSameEachTimeAndSaysThatItIsSimulated() {
        JsonNode one = Invented.opening(centre("712", 9), FIRST);
        assertThat(one).isEqualTo(Invented.opening(centre("712", 9), FIRST));
        assertThat(one.get("simulated").asBoolean()).isTrue();
        assertThat(one.get("slug").asText()).isEqualTo("toronto_712");
        assertThat(one.get("name").asText()).isEqualTo("多伦多社区中心 712号");
        assertThat(one.get("openedOn").asText()).isEqualTo("2025-12-01");
        assertThat(one.get("timeZone").asText()).isEqualTo("America/Toronto");
    }

    @Test
    void centresDifferAndFillEveryBandOfFloorArea() {
        List<Integer> areas = IntStream.range(0, 113)
                .mapToObj(id -> Invented.opening(centre("" + id, 9), FIRST)
                        .get("floorAreaM2")
                        .asInt())
                .toList();
        assertThat(areas).allMatch(area -> area >= 500 && area <= 6_500);
        assertThat(areas.stream().filter(area -> area <= 1_000).count()).isGreaterThan(10);
        assertThat(areas.stream().filter(area -> area > 1_000 && area <= 3_000).count())
                .isGreaterThan(10);
        assertThat(areas.stream().filter(area -> area > 3_000).count()).isGreaterThan(10);
    }

    @Test
    void aCentreIsOpenWhenItsFirstSessionStarts() {
        JsonNode hours = Invented.opening(centre("712", 6), FIRST).get("openingHours");
        assertThat(hours.get("sun").toString()).isEqualTo("[[\"06:00\",\"24:00\"]]");
        assertThat(hours).hasSize(7);
    }

    @Test
    void fortyResidentsHaveFortyNames() {
        assertThat(Invented.residents(centre("58", 9)))
                .hasSize(40)
                .isEqualTo(Invented.residents(centre("58", 9)))
                .allMatch(resident -> resident.get("simulated").asBoolean())
                .extracting(resident -> resident.get("name").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void attendanceIsMadeUpTheSameEachTimeAndCountsNobodyTwice() {
        List<String> residents = IntStream.range(0, 40).mapToObj(i -> "r" + i).toList();
        for (int i = 0; i < 200; i++) {
            JsonNode request = Invented.attendance("session " + i, residents);
            assertThat(request).isEqualTo(Invented.attendance("session " + i, residents));
            assertThat(request.get("close").asBoolean()).isTrue();
            assertThat(request.get("entries"))
                    .allMatch(entry -> entry.get("simulated").asBoolean())
                    .filteredOn(entry -> entry.has("residentId"))
                    .extracting(entry -> entry.get("residentId").asText())
                    .doesNotHaveDuplicates()
                    .isSubsetOf(residents);
        }
    }

    private static Timetable.Centre centre(String location, int earliest) {
        return new Timetable.Centre(location, new byte[0], 1, earliest);
    }
}
