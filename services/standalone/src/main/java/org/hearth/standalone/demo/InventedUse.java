package org.hearth.standalone.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Spaces of a centre and who books them, made up: the same for the same centre. The file names neither. */
final class InventedUse {
    static final String EAST = "东厅";
    static final String WEST = "西厅";
    static final String HALL = "大厅（东厅和西厅）";
    static final String TEA = "茶室";
    static final String MEETING = "会议室";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] GROUPS = {"夕阳红合唱队", "睦邻读书会", "太极拳友会", "亲子故事会", "书法小组", "编织互助组"};
    private static final String[] PARTNERS = {"阳光社工服务社", "爱心义诊队", "新芽青少年中心", "乐龄学院"};
    private static final String[] CONTACTS = {"王联系", "李联系", "陈联系", "周联系"};
    private static final String[] PURPOSES = {"排练", "例会", "讲座", "分享会", "培训", "茶话会"};

    private final Random random;

    InventedUse(Timetable.Centre centre) {
        random = new Random(centre.location().hashCode() * 31L + 7);
    }

    /**
     * A booking and what became of it.
     *
     * @param last on which it ends
     * @param states in which order it is confirmed, declined, cancelled, used or missed
     * @param heads guests, where it is used
     */
    record Booked(
            String space,
            LocalDate day,
            String starts,
            LocalDate last,
            String ends,
            String party,
            List<String> states,
            int heads) {}

    /** Spaces without parts. */
    static List<ObjectNode> spaces() {
        return List.of(
                space(EAST, 120, 80, 0, 0, false).put("bookable", "residents"),
                space(WEST, 110, 70, 0, 0, false).put("bookable", "residents"),
                space(TEA, 40, 24, 0, 15, false)
                        .put("bookable", "residents")
                        .put("priceKind", "free")
                        .put("noticeHours", 24),
                space(MEETING, 55, 30, 15, 15, true)
                        .put("bookable", "partners")
                        .put("priceKind", "subsidised")
                        .put("priceReason", "公益活动优惠"));
    }

    /** One that consists of two others. */
    static ObjectNode hall(String east, String west) {
        ObjectNode hall = space(HALL, 230, 150, 30, 30, false).put("bookable", "residents");
        hall.putArray("partIds").add(east).add(west);
        return hall;
    }

    private static ObjectNode space(String name, int area, int capacity, int setup, int clear, boolean exclusive) {
        return JSON.createObjectNode()
                .put("name", name)
                .put("areaM2", area)
                .put("capacity", capacity)
                .put("setupMinutes", setup)
                .put("clearMinutes", clear)
                .put("exclusive", exclusive)
                .put("note", "演示数据");
    }

    /** Around the last day of the file, and around today. */
    List<Booked> bookings(LocalDate last, LocalDate today) {
        List<Booked> all = new ArrayList<>();
        for (int back = 2; back >= 0; back--) {
            LocalDate day = last.minusDays(back);
            all.add(one(MEETING, day, "09:00", "11:00", "staff", "confirm", "use"));
            all.add(one(MEETING, day, "13:00", "15:00", "partner", "confirm", "use"));
            all.add(one(TEA, day, "10:00", "12:00", "group", "confirm", back == 1 ? "no-show" : "use"));
            all.add(one(TEA, day, "15:00", "16:30", "group", "confirm"));
        }
        LocalDate yesterday = today.minusDays(1);
        if (last.isBefore(yesterday)) {
            all.add(one(MEETING, yesterday, "14:00", "16:00", "partner", "confirm", "use"));
            all.add(one(TEA, yesterday, "15:00", "17:00", "group", "confirm"));
        }
        all.add(one(MEETING, today, "09:30", "11:00", "staff", "confirm"));
        all.add(one(MEETING, today, "14:00", "16:00", "partner", "confirm"));
        all.add(one(TEA, today, "13:00", "15:00", "group", "confirm"));
        LocalDate next = today.plusDays(1);
        all.add(one(TEA, next, "10:00", "12:00", "group"));
        all.add(one(TEA, next, "11:00", "13:00", "partner"));
        all.add(one(MEETING, next, "10:00", "11:30", "staff", "confirm"));
        all.add(one(HALL, next, "18:30", "20:30", "group", "confirm"));
        all.add(one(TEA, today.plusDays(2), "14:00", "16:00", "group"));
        all.add(one(MEETING, today.plusDays(2), "09:00", "12:00", "partner", "decline"));
        all.add(new Booked(
                WEST, today.plusDays(3), "09:00", today.plusDays(4), "17:00", "closure", List.of("confirm"), 0));
        all.add(one(MEETING, today.plusDays(4), "14:00", "16:00", "partner", "confirm", "cancel"));
        return all;
    }

    private Booked one(String space, LocalDate day, String starts, String ends, String party, String... states) {
        return new Booked(space, day, starts, day, ends, party, List.of(states), 6 + random.nextInt(20));
    }

    /** The request for a booking, its space to be filled in. */
    ObjectNode request(Booked booked) {
        ObjectNode request = JSON.createObjectNode()
                .put("startsAt", booked.day() + "T" + booked.starts())
                .put("endsAt", booked.last() + "T" + booked.ends())
                .put("party", booked.party())
                .put("simulated", true);
        if (booked.party().equals("closure")) {
            return request.put("purpose", "地面维修");
        }
        request.put("purpose", booked.party().equals("staff") ? "团队例会" : any(PURPOSES))
                .put("expected", 8 + random.nextInt(16));
        if (!booked.party().equals("staff")) {
            request.put("organisation", any(booked.party().equals("partner") ? PARTNERS : GROUPS))
                    .put("contact", any(CONTACTS));
        }
        return request;
    }

    /** How many came through the door on a day to which so many visits belong. */
    int footfall(long visits) {
        return (int) Math.min(visits + visits / 2 + 40 + random.nextInt(60), 100_000);
    }

    private String any(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
