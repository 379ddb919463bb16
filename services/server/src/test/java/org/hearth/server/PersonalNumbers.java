package org.hearth.server;

import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** A desk that gives, seeks and sees numbers of residents. */
record PersonalNumbers(Desk desk) {
    static final String PHONE = "13817245678";
    static final String ID_NUMBER = "11010519491231002X";

    ValidatableResponse put(String resident, String what, Map<String, ?> body) {
        int version = desk.request().get("/api/centre/residents/" + resident).path("version");
        return desk.request()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/api/centre/residents/" + resident + "/" + what)
                .then();
    }

    String somebody(String name) {
        String resident = desk.resident(name);
        put(resident, "phone", Map.of("number", PHONE)).statusCode(200);
        put(resident, "id-number", Map.of("number", ID_NUMBER)).statusCode(200);
        return resident;
    }

    ValidatableResponse reveal(String resident, String what) {
        return desk.request()
                .body(Map.of("reason", "通知改期"))
                .post("/api/centre/residents/" + resident + "/" + what + "/reveal")
                .then();
    }

    ValidatableResponse lookup(Map<String, ?> by) {
        return desk.request().body(by).post("/api/centre/residents/lookup").then();
    }
}
