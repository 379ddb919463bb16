package org.hearth.server;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class WhoAmITest {
    @FromPlatform
    TestIssuer issuer;

    @Test
    void withoutATokenTheAnswerIsAProblemInTwoLanguages() {
        given().get("/api/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("https://hearth.dev/problems/not-signed-in"))
                .body("messages.zh-CN.title", equalTo("请先登录"))
                .body("messages.en.title", equalTo("Not signed in"));
    }

    @Test
    void aTokenWithoutAnOrganisationBelongsNowhere() {
        given().auth()
                .oauth2(issuer.sign(issuer.claims(UUID.randomUUID())))
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("organisation", nullValue());
    }

    @Test
    void whoeverComesIsToldWhetherSigningInIsPossible() {
        given().get("/api/info")
                .then()
                .statusCode(200)
                .body("signIn", equalTo(true))
                .body("demo", equalTo(false));
    }
}
