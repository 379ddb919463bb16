package org.hearth.server.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hearth.server.Desk;
import org.hearth.server.World;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a request is said to whoever sent it, before anything is made of it. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class RequestsAtTheEdgeTest {
    private static final String CENTRE = "edge_a";

    @FromPlatform
    TestIssuer issuer;

    private Desk desk;

    @BeforeEach
    void aCentre() {
        World world = new World(issuer);
        world.open(CENTRE);
        desk = new Desk(world, CENTRE);
    }

    private ValidatableResponse post(String path, String json) {
        return desk.request()
                .contentType(ContentType.JSON)
                .body(json)
                .post(path)
                .then();
    }

    private ValidatableResponse invalid(String path, String json, String field) {
        return post(path, json)
                .statusCode(400)
                .body("type", endsWith("/invalid-request"))
                .body("violations.field", hasItem(field));
    }

    @Test
    void aBodyOverTheLimitIsRefusedAndTheConnectionGoesOn() {
        String long300kB = "{\"reason\":\"" + "x".repeat(300_000) + "\"}";
        post("/api/centre/residents/batch", long300kB).statusCode(413).body("type", endsWith("/too-large"));
        post("/api/centre/programmes", "{\"name\":\"太极\",\"sensitive\":false}").statusCode(201);
    }

    @Test
    void aListIsRefusedByItsLengthBeforeItsElementsAreLookedAt() {
        String one = "{\"simulated\":false}";
        String many = "{\"residents\":[" + (one + ",").repeat(10_000) + one + "]}";
        invalid("/api/centre/residents/batch", many, "residents").body("violations.size()", equalTo(1));
    }

    @Test
    void nullInAListIsRefusedWhereItStands() {
        invalid("/api/centre/residents/batch", "{\"residents\":[null]}", "residents[0]");
        String nulls = "{\"agency\":\"a\",\"activityIds\":[" + "null,".repeat(40_000) + "null]}";
        invalid("/api/centre/contracts", nulls, "activityIds[0]").body("violations.size()", equalTo(1));
    }

    @Test
    void noMoreThanAHundredViolationsAreTold() {
        String blank = "{\"name\":\"\",\"simulated\":false}";
        String blanks = "{\"residents\":[" + (blank + ",").repeat(400) + blank + "]}";
        post("/api/centre/residents/batch", blanks).statusCode(400).body("violations.size()", equalTo(100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a\",\"name\":\"b\",\"sensitive\":false}",
                "{\"name\":\"a\",\"sensitive\":false} x",
                "{\"name\":\"a\",\"sensitive\":false}{}",
                "{\"name\":\"a\",\"sensitive\":fals",
                "\"name\"",
                "[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]"
            })
    void whatIsNoSingleJsonValueIsRefused(String body) {
        post("/api/centre/programmes", body).statusCode(400).body("type", endsWith("/invalid-request"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'a','capacity':2.9}|capacity",
                "{'name':'a','capacity':'5'}|capacity",
                "{'name':'a','capacity':1e400}|capacity",
                "{'name':5}|name",
                "{'name':'a\\u0000b'}|name",
                "{'name':'a\\ud800'}|name",
                "{'name':'a','colour':'red'}|colour"
            })
    void nothingIsCorrectedSilently(String body, String field) {
        invalid("/api/centre/spaces", body.replace('\'', '"'), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T09:00", "-999999999-01-01T09:00", "9999-12-31T09:00", "0001-01-01T09:00"})
    void aDateOutOfRangeIsRefusedInABody(String day) {
        String activity = desk.activity("太极 " + day);
        String body = "{\"activityId\":\"%s\",\"startsAt\":\"%s\",\"endsAt\":\"2026-02-02T10:00\"}";
        invalid("/api/centre/sessions", body.formatted(activity, day), "startsAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2B999999999-12-31", "-999999999-01-01", "9999-12-31", "0001-01-01"})
    void aDateOutOfRangeIsRefusedInAnAddress(String day) {
        desk.request()
                .urlEncodingEnabled(false)
                .get("/api/centre/days/" + day)
                .then()
                .statusCode(400);
        desk.request()
                .urlEncodingEnabled(false)
                .get("/api/centre/sessions?from=" + day)
                .then()
                .statusCode(400);
        desk.request()
                .urlEncodingEnabled(false)
                .get("/api/centre/sessions?to=" + day)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en;q=abc", ";", "*;q=9", "zh_CN", ",,,,", "x-x-x-x;q="})
    void aLanguageNobodyCanReadIsAnsweredInChinese(String language) {
        given().header("Accept-Language", language)
                .get("/api/me")
                .then()
                .statusCode(401)
                .body("title", equalTo("请先登录"));
    }

    @Test
    void whoeverPrefersEnglishReadsEnglish() {
        for (String language : new String[] {"en", "en-GB,zh;q=0.5", "zh;q=0.1,en;q=0.9"}) {
            given().header("Accept-Language", language).get("/api/me").then().body("title", equalTo("Not signed in"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", ";", "text/html;q=abc", "application/json;q=high"})
    void aMediaTypeNobodyCanReadSaysNothing(String accept) {
        given().header("Accept", accept).get("/api/info").then().statusCode(200);
        given().header("Accept", accept).get("/api/me").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/centre/spaces?q=%zz",
                "/api/centre/days/%25zz",
                "/api/login?returnTo=/%25zz",
                "/api/%zz",
                "/%",
                "/api/centre/sessions/%00"
            })
    void aBrokenAddressIsNoFailureOfOurs(String address) throws IOException {
        assertThat(asWritten("GET " + address)).matches("HTTP/1.1 [234]\\d\\d .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/centre/days/_%25;x=1", "/api/centre/staff/%25zz;x", "/api/centre/imports;x=1"})
    void anAddressWithParametersInItsPathLeadsNowhere(String address) {
        desk.request()
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(404)
                .body("type", endsWith("/not-found"));
    }

    /** The first line of the answer to a request no client would write. */
    private static String asWritten(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"王 (前台)", "王<b>", "\"王\"", "王#1", "王[x]", "a=b"})
    void aNameTheIdentityProviderRefusesIsRefusedBeforeItIsAsked(String name) {
        desk.request()
                .body(Map.of("name", name, "email", "w@edge.example.org", "role", "viewer"))
                .post("/api/centre/staff")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("name"))
                .body("violations[0].messages.zh-CN", equalTo("姓名里不能有括号、引号等符号，职务请写在别处。"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o'brien@example.org",
                "王@example.org",
                "a b@example.org",
                "a@b@c",
                "@example.org",
                "a..b@example.org"
            })
    void anAddressTheIdentityProviderRefusesIsRefusedBeforeItIsAsked(String email) {
        desk.request()
                .body(Map.of("name", "王", "email", email, "role", "viewer"))
                .post("/api/centre/staff")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("email"));
    }

    @Test
    void namesAsPeopleHaveThemAreTaken() {
        int number = 0;
        for (String name : new String[] {"王建国", "阿依古丽·买买提", "Mary-Jane O'Brien", "李 Lee", "José"}) {
            desk.request()
                    .body(Map.of("name", name, "email", "n" + number++ + "+x@edge-a.example.org", "role", "viewer"))
                    .post("/api/centre/staff")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void nothingOfTheRefusedIsRepeated() {
        String answer = post("/api/centre/spaces", "{\"name\":\"秘密的名字\",\"capacity\":\"不是数\"}")
                .extract()
                .asString();
        assertThat(answer).doesNotContain("秘密的名字").doesNotContain("不是数");
    }
}
