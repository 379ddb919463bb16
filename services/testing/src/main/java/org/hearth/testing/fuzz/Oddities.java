package org.hearth.testing.fuzz;

import java.util.List;
import java.util.stream.Stream;

/** Values that somebody careless, unlucky or ill-meaning might send. */
final class Oddities {
    private static final int DEEP = 1_000;
    private static final int MANY = 3_000;

    /** Texts, as they are. */
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "NaN",
            "Infinity",
            "null",
            "true",
            "99999999999999999999",
            "1e400",
            "2026-02-30",
            "0000-00-00",
            "0000-01-01",
            "1582-10-10",
            "1899-12-31",
            "9999-12-31",
            "+10000-01-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "-4714-01-01",
            "2026-13-45T99:99",
            "9999-12-31T23:59:59",
            "+999999999-12-31T23:59",
            "-999999999-01-01T00:00",
            "2026-02-02T09:00:00.123456789123",
            "24:00",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1-1-1-1-1",
            "not-a-uuid",
            "王 (前台)",
            "O'Brien; drop table x",
            "' or 1=1 --",
            "\\' __tenant__ %s %n {0} ${x}",
            "<script>alert(1)</script>",
            "=1+1",
            "\uFEFF=1+1",
            "../../../etc/passwd",
            "a/b",
            "😀👨‍👩‍👧‍👦",
            "\u202Etxet",
            "é\u0301\u0301",
            "a\u0000b",
            "\u0001\u001b[31m",
            "\uFFFF",
            "%",
            "_%",
            "a@b",
            "a@" + "b".repeat(300),
            "字".repeat(300),
            "x".repeat(10_000));

    private Oddities() {}

    /** In place of a JSON value, as it is written in the body. */
    static List<String> json() {
        return Stream.concat(
                        Stream.of(
                                "null",
                                "true",
                                "0",
                                "-1",
                                "2.9",
                                "1e400",
                                "-1e400",
                                "1e-400",
                                "1e999999999",
                                "NaN",
                                "01",
                                "2147483648",
                                "-9223372036854775809",
                                "9".repeat(2_000),
                                "\"\\ud800\"",
                                "\"\\udc00\\ud800\"",
                                "\"\\u0000\"",
                                "\"\\x\"",
                                "[]",
                                "{}",
                                "[null]",
                                "[[null]]",
                                "[\"\"]",
                                "[{}]",
                                "{\"\":null}",
                                "{\"a\":1,\"a\":2}",
                                "[".repeat(DEEP) + "]".repeat(DEEP),
                                "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP),
                                "[" + "null,".repeat(MANY) + "null]",
                                "[" + "{},".repeat(MANY) + "{}]",
                                "[" + "\"\",".repeat(MANY) + "\"\"]"),
                        TEXTS.stream().map(Oddities::quoted))
                .toList();
    }

    /** In place of a part of the path or the value of a query, as it is written there. */
    static List<String> address() {
        return Stream.concat(
                        Stream.of(
                                "%",
                                "%z",
                                "%zz",
                                "%25zz",
                                "%00",
                                "%c0%80",
                                "%ff",
                                "%ed%a0%80",
                                "%2e%2e",
                                "..;",
                                "*",
                                "a%2Fb",
                                "%F0%9F%98%80"),
                        TEXTS.stream().filter(text -> text.length() < 4_000).map(Oddities::encoded))
                .toList();
    }

    /** Whole headers that replace or join those of the request. */
    static List<Header> headers() {
        String key = "Idempotency-Key";
        return List.of(
                new Header("Accept-Language", "en;q=abc"),
                new Header("Accept-Language", ";;q=,*;q=9"),
                new Header("Accept-Language", "x-x-x-x,_,zh_CN;q=1.0.0"),
                new Header("Accept-Language", ",".repeat(3_000)),
                new Header("Accept", "x"),
                new Header("Accept", ";"),
                new Header("Accept", "text/html;q=abc"),
                new Header("Accept", "application/xml"),
                new Header("Accept", "*/*;q=-1,,,"),
                new Header("Content-Type", "x"),
                new Header("Content-Type", "application/json;charset=nonsense"),
                new Header("Content-Type", "text/plain"),
                new Header("Content-Type", "multipart/form-data"),
                new Header("Content-Encoding", "gzip"),
                new Header("If-Match", ""),
                new Header("If-Match", "\""),
                new Header("If-Match", "*"),
                new Header("If-Match", "W/\"1\""),
                new Header("If-Match", "\"1\", \"2\""),
                new Header("If-Match", "\"-1\""),
                new Header("If-Match", "\"999999999999999999\""),
                new Header("If-Match", "\"1e3\""),
                new Header(key, ""),
                new Header(key, " "),
                new Header(key, "k".repeat(101)),
                new Header(key, "😀"),
                new Header(key, "a\u0001b"),
                new Header("Authorization", ""),
                new Header("Authorization", "Bearer"),
                new Header("Authorization", "Bearer "),
                new Header("Authorization", "Bearer x"),
                new Header("Authorization", "Bearer e30.e30.e30"),
                new Header("Authorization", "Basic !!!"),
                new Header("Cookie", "q_session=x"),
                new Header("Cookie", "q_session=" + "a.".repeat(500) + "; q_session_chunk_1=y"),
                new Header("X-Forwarded-For", "nobody, 999.1.1.1"),
                new Header("Forwarded", "for=\"_x\";proto=;host="),
                new Header("Origin", "null"),
                new Header("Range", "bytes=-1--5"),
                new Header("X-Long", "x".repeat(8_000)));
    }

    record Header(String name, String value) {}

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                default -> out.append(c < ' ' ? "\\u%04x".formatted((int) c) : Character.toString(c));
            }
        }
        return out.append('"').toString();
    }

    static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
