package org.hearth.testing.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request, exactly as it goes out.
 *
 * @param person who sends it; empty for nobody
 * @param bent what was changed in it
 */
record Call(
        String operation,
        String person,
        String method,
        String target,
        Map<String, String> headers,
        String body,
        String bent) {
    private static final int SHOWN = 2_000;

    Call with(String header, String value, String how) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(header, value);
        return new Call(operation, person, method, target, changed, body, bent + how);
    }

    Call body(String other, String how) {
        return new Call(operation, person, method, target, headers, other, bent + how);
    }

    Call target(String other, String how) {
        return new Call(operation, person, method, other, headers, body, bent + how);
    }

    Call as(String other) {
        return new Call(operation, other, method, target, headers, body, bent);
    }

    /** Its bytes, with the token of whoever sends it. */
    byte[] bytes(String token) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
        Map<String, String> all = new LinkedHashMap<>();
        if (!token.isEmpty()) {
            all.put("Authorization", "Bearer " + token);
        }
        all.putAll(headers);
        all.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (!method.equals("GET") || content.length > 0) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        byte[] bytes = java.util.Arrays.copyOf(start, start.length + content.length);
        System.arraycopy(content, 0, bytes, start.length, content.length);
        return bytes;
    }

    @Override
    public String toString() {
        String shown = body.length() > SHOWN ? body.substring(0, SHOWN) + "… (" + body.length() + " characters)" : body;
        String target = this.target.length() > SHOWN ? this.target.substring(0, SHOWN) + "…" : this.target;
        return "%s by %s, bent:%s%n    %s %s%n    %s%n    %s"
                .formatted(
                        operation,
                        person.isEmpty() ? "nobody" : person,
                        bent.isEmpty() ? " nothing" : bent,
                        method,
                        target,
                        headers,
                        shown);
    }
}
