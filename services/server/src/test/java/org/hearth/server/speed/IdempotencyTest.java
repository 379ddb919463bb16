package org.hearth.server.speed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearth.server.World;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One effect for each key, whoever comes when. The answer is kept at the end of the effect, so that it costs one statement. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class IdempotencyTest {
    private static final String SLUG = "once";
    private static final String SPACES = "/api/centre/spaces";
    private static final int KEYS = 50;
    private static final int AT_ONCE = 20;

    @FromPlatform
    TestIssuer issuer;

    private World world;

    @BeforeEach
    void centre() {
        world = new World(issuer).open(SLUG);
    }

    private Response create(String key, String name) {
        return World.keyed(key, world.manager(SLUG)).body(Map.of("name", name)).post(SPACES);
    }

    /** The name is unique: without the key's answer all but one of each would be refused as known already. */
    @Test
    void twentyAtOnceWithOneKeyHaveOneEffectAndOneAnswer() throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int number = 0; number < KEYS; number++) {
                String key = UUID.randomUUID().toString();
                String name = "房间 " + key;
                List<Callable<Response>> calls = new ArrayList<>();
                for (int call = 0; call < AT_ONCE; call++) {
                    calls.add(() -> create(key, name));
                }
                List<String> answers = new ArrayList<>();
                for (Future<Response> answer : clients.invokeAll(calls)) {
                    assertThat(answer.get().statusCode()).isEqualTo(201);
                    answers.add(answer.get().asString());
                }
                assertThat(answers).hasSize(AT_ONCE).containsOnly(answers.getFirst());
            }
        }
    }

    @Test
    void aChangeSentAgainAnswersAsItDidThoughTheVersionIsAnotherNow() {
        Response space = create(UUID.randomUUID().toString(), "改 " + UUID.randomUUID());
        String key = UUID.randomUUID().toString();
        String name = "改后 " + key;
        String first = change(space, key, name).then().statusCode(200).extract().asString();

        assertThat(change(space, key, name).then().statusCode(200).extract().asString())
                .isEqualTo(first);
        change(space, key, name + " 不同").then().statusCode(422);
        // the twin: with a key of its own the same change comes too late
        change(space, UUID.randomUUID().toString(), name).then().statusCode(412);
    }

    private Response change(Response space, String key, String name) {
        return World.keyed(key, world.manager(SLUG))
                .header("If-Match", space.header("ETag"))
                .body(Map.of("name", name))
                .put(SPACES + "/" + space.path("id"));
    }

    @Test
    void whatFailedIsTriedAnewUnderTheSameKey() {
        String taken = "有 " + UUID.randomUUID();
        create(UUID.randomUUID().toString(), taken).then().statusCode(201);
        String key = UUID.randomUUID().toString();
        create(key, taken).then().statusCode(409);
        create(key, "无 " + UUID.randomUUID()).then().statusCode(201);
    }
}
