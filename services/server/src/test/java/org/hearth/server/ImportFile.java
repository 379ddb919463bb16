package org.hearth.server;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A timetable that somebody brings as a file, step by step. */
final class ImportFile {
    private final Desk desk;
    private final String path;

    private ImportFile(Desk desk, String id) {
        this.desk = desk;
        this.path = "/api/centre/imports/" + id;
    }

    static ImportFile uploaded(Desk desk, String... lines) {
        return named(desk, "a.csv", lines);
    }

    static ImportFile named(Desk desk, String filename, String... lines) {
        return new ImportFile(
                desk,
                desk.request()
                        .contentType("application/octet-stream")
                        .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                        .post("/api/centre/imports?filename=" + filename)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    JsonPath now() {
        return desk.request().get(path).jsonPath();
    }

    /** The columns that are suggested for something. */
    List<String> suggested(String what) {
        return now().getList("suggested." + what);
    }

    /** Tests it by the columns that are suggested, and by these. */
    JsonPath tested(Map<String, List<String>> also) {
        Map<String, Object> mapping = new HashMap<>(now().getMap("suggested"));
        mapping.putAll(also);
        desk.request().body(mapping).post(path + "/test").then().statusCode(202);
        World.until(() -> now().getString("state").equals("tested"));
        return now();
    }

    JsonPath tested() {
        return tested(Map.of());
    }

    JsonPath done() {
        desk.request().post(path + "/run").then().statusCode(202);
        World.until(() -> now().getString("state").equals("done"));
        return now();
    }

    JsonPath rows(String filter) {
        return desk.request().get(path + "/rows?" + filter).jsonPath();
    }

    byte[] workbook() {
        return desk.request()
                .get(path + "/workbook")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
