package org.hearth.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What the file lacks, made up from what it says: the same for the same file, whoever runs it and whenever. */
final class Invented {
    /** The demonstration's logins end so: no mail leaves this machine. */
    static final String DOMAIN = ".hearth.localhost";

    /** How many residents a centre with attendance has. */
    static final int RESIDENTS = 40;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] DAYS = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    private static final String[][] DISTRICTS = {
        {"怡陶碧谷–约克", "怡陶碧谷北", "怡陶碧谷湖滨", "约克–韦斯顿"},
        {"北约克", "亨伯河–黑溪", "威洛代尔", "当河谷"},
        {"士嘉堡", "士嘉堡中心", "士嘉堡–爱静阁", "士嘉堡西南"},
        {"多伦多–东约克", "戴文波特", "海滩–东约克", "大学–玫瑰谷"}
    };
    private static final String[] POSITIONING = {
        "general", "sport", "swimming-skating", "families-youth", "arts", "elders"
    };
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹";
    private static final String GIVEN = "安宁嘉欣若曦子涵梓轩雨桐思远文博晓岚静怡建国美玲志强秀英家豪丽华明哲雅琴";

    private final Random random;
    private final String location;

    private Invented(String location, String what) {
        this.location = location;
        this.random = new Random(seed(location + "/" + what));
    }

    /** @return the request by which headquarters opens this centre */
    static ObjectNode opening(Timetable.Centre centre, LocalDate first) {
        return new Invented(centre.location(), "centre").opening(centre.slug(), centre.earliest(), first);
    }

    static String manager(Timetable.Centre centre) {
        return "manager@toronto-" + centre.location() + DOMAIN;
    }

    static String frontDesk(Timetable.Centre centre) {
        return "desk@toronto-" + centre.location() + DOMAIN;
    }

    /** @return residents of this centre, no two of one name */
    static List<ObjectNode> residents(Timetable.Centre centre) {
        Invented invented = new Invented(centre.location(), "residents");
        List<String> names = new ArrayList<>();
        List<ObjectNode> residents = new ArrayList<>();
        while (residents.size() < RESIDENTS) {
            String name = invented.name();
            if (!names.contains(name)) {
                names.add(name);
                residents.add(JSON.createObjectNode()
                        .put("name", name)
                        .put("birthYear", 1936 + invented.random.nextInt(80))
                        .put("sex", invented.random.nextBoolean() ? "female" : "male")
                        .put("simulated", true));
            }
        }
        return residents;
    }

    /** @return who came to this session: some residents by name, some heads besides, now and then nobody */
    static ObjectNode attendance(String session, List<String> residents) {
        Invented invented = new Invented(session, "attendance");
        List<String> left = new ArrayList<>(residents);
        ObjectNode request = JSON.createObjectNode().put("close", true).put("simulated", true);
        var entries = request.putArray("entries");
        if (invented.random.nextInt(25) == 0) {
            return request;
        }
        int named = 1 + invented.random.nextInt(12);
        for (int i = 0; i < named && !left.isEmpty(); i++) {
            String resident = left.remove(invented.random.nextInt(left.size()));
            entries.add(JSON.createObjectNode()
                    .put("method", "NAMED")
                    .put("residentId", resident)
                    .put("simulated", true));
        }
        int heads = invented.random.nextInt(8);
        if (heads > 0) {
            entries.add(JSON.createObjectNode()
                    .put("method", "TALLY")
                    .put("heads", heads)
                    .put("simulated", true));
        }
        return request;
    }

    private ObjectNode opening(String slug, int earliest, LocalDate first) {
        String[] district = DISTRICTS[random.nextInt(DISTRICTS.length)];
        // between 500 and 6,500 m², small centres more often than large ones
        double area = 500 * Math.pow(13, random.nextDouble());
        return JSON.createObjectNode()
                .put("slug", slug)
                .put("name", "多伦多社区中心 " + location + "号")
                .put("nameEn", "Community Centre " + location)
                .put("timeZone", "America/Toronto")
                .put("district", district[0])
                .put("subDistrict", district[1 + random.nextInt(district.length - 1)])
                .put("floorAreaM2", Math.round(area / 10) * 10)
                .put("positioning", POSITIONING[random.nextInt(POSITIONING.length)])
                .put("openedOn", first.withDayOfMonth(1).toString())
                .put("managerName", name())
                .put("managerEmail", "manager@toronto-" + location + DOMAIN)
                .put("simulated", true)
                .set("openingHours", hours(Math.min(7 + random.nextInt(3), earliest)));
    }

    private JsonNode hours(int from) {
        ObjectNode hours = JSON.createObjectNode();
        for (String day : DAYS) {
            hours.putArray(day).addArray().add("%02d:00".formatted(from)).add("24:00");
        }
        return hours;
    }

    private String name() {
        int at = random.nextInt(GIVEN.length() / 2) * 2;
        return "" + SURNAMES.charAt(random.nextInt(SURNAMES.length())) + GIVEN.substring(at, at + 2);
    }

    private static long seed(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return java.nio.ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
