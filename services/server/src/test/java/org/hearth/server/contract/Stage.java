package org.hearth.server.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.server.AccountsInMemory.idOf;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearth.server.AccountsInMemory;
import org.hearth.server.Management;
import org.hearth.server.World;
import org.hearth.server.contract.Call.Answer;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.hearth.testing.fuzz.Description;
import org.hearth.testing.fuzz.Description.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/** The one world of these tests: centres with an agency each, and whoever may do everything there. Made once. */
final class Stage {
    static final String OURS = "contract_a";
    static final String THEIRS = "contract_b";

    /** A centre to be renamed and suspended; nothing else goes on there. */
    static final String SPARE = "contract_c";

    /** Holds at times what we hold, id by id. */
    static final String MIRROR = "contract_m";

    private static @Nullable Stage only;

    private final Description description;
    private final TestIssuer issuer;
    private final Connection behind;
    private final Good good;
    private final Map<String, String> counters = new HashMap<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static synchronized Stage of(TestIssuer issuer, TestDatabase database, AccountsInMemory accounts) {
        Stage stage = only == null ? new Stage(issuer, database, accounts) : only;
        only = stage;
        return stage;
    }

    private Stage(TestIssuer issuer, TestDatabase database, AccountsInMemory accounts) {
        this.issuer = issuer;
        try {
            this.behind = database.superuser("hearth");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        World world = new World(issuer).open(OURS, THEIRS, SPARE, MIRROR);
        world.agency(OURS, official(OURS)).agency(THEIRS, official(THEIRS));
        this.description = Description.of(
                RestAssured.get(Management.url() + "/openapi?format=json").asString());
        this.good = new Good(this, accounts);
    }

    private static String official(String place) {
        return World.addressAt("official", place);
    }

    Description description() {
        return description;
    }

    Good good() {
        return good;
    }

    /** One test for each operation of this kind. */
    Stream<DynamicTest> each(Predicate<Operation> which, java.util.function.Consumer<Operation> held) {
        return description.operations().stream()
                .filter(which)
                .map(one -> DynamicTest.dynamicTest(one.id(), () -> held.accept(one)));
    }

    Stream<Operation> operations() {
        return description.operations().stream();
    }

    Optional<Operation> operation(String method, String path) {
        return description.operations().stream()
                .filter(one -> one.method().equals(method) && one.path().equals(path))
                .findFirst();
    }

    /** What makes things that are made within others: the only {@code POST} whose path ends so. */
    Optional<Operation> makerOf(String noun) {
        return description.operations().stream()
                .filter(one -> one.method().equals("POST") && one.path().endsWith("}" + noun))
                .findFirst();
    }

    Operation operation(String id) {
        return description.operations().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no operation is called " + id));
    }

    static boolean takes(Operation operation, String parameter) {
        return operation.parameters().stream().anyMatch(one -> one.name().equals(parameter));
    }

    /** Whoever may do everything there: a centre's manager, an agency's official, headquarters' administrator. */
    String token(Operation operation, String place) {
        if (operation.id().equals("sendReading")) {
            return issuer.token(idOf(counter(place)), "centre_" + place, idOf("centre_" + place));
        }
        return switch (operation.path().split("/")[2]) {
            case "centre" -> token(World.managerOf(place), "centre_" + place);
            case "government" -> token(official(place), "agency_" + place);
            default -> token(World.ADMIN, "headquarters");
        };
    }

    /** The client of the place's only counter that may send. */
    private String counter(String place) {
        return counters.computeIfAbsent(place, centre -> {
            String id = good.done("createCounter", centre, Map.of()).path("id").asText();
            return good.done("issueCounterSecret", centre, Map.of("id", id))
                    .path("clientId")
                    .asText();
        });
    }

    String token(String email, String alias) {
        return issuer.token(idOf(email), alias, idOf(alias));
    }

    /** A token that names no organisation. */
    String token(String email) {
        return issuer.sign(issuer.claims(idOf(email)));
    }

    Answer send(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + call.target()))
                .method(
                        call.operation().method(),
                        call.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes(call)))
                .header("Authorization", "Bearer " + call.token());
        header(request, "Content-Type", call.operation().contentType());
        header(request, "Idempotency-Key", call.operation().isWrite() ? call.key() : "");
        header(request, "If-Match", call.version());
        try {
            HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
            String type = response.headers().firstValue("content-type").orElse("");
            try (InputStream body = response.body()) {
                // a stream of events has no end to wait for
                byte[] bytes = type.startsWith("text/event-stream") ? new byte[0] : body.readAllBytes();
                Answer answer = new Answer(response.statusCode(), new String(bytes, StandardCharsets.UTF_8));
                if (answer.isSuccess()) {
                    assertThat(new Words(description()).strange(call.operation(), answer))
                            .as("words of %s that the description does not list", call)
                            .isEmpty();
                }
                return answer;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A file of bytes is written as letters, one each; whatever has others is text. */
    private static byte[] bytes(Call call) {
        boolean file = call.operation().contentType().equals("application/octet-stream")
                && call.body().chars().allMatch(letter -> letter < 256);
        return call.body().getBytes(file ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static void header(HttpRequest.Builder request, String name, String value) {
        if (!value.isEmpty()) {
            request.header(name, value);
        }
    }

    /** Waits until all that was asked for is done, and what changed is counted: nothing changes any more but by what a test sends. */
    void calm() {
        // not when the projector comes round next: of some hundred operations each would wait for it twice
        World.count();
        World.until(() -> ask("""
                        select (select count(*) from registry.job where attempts = 0 and next_at <= now() or leased_until > now())
                          + (select count(*) from registry.organisation
                             where state in ('open', 'suspended') and admitted <> (state = 'open'))
                          + (select count(*) from exchange.change where attempts = 0 and kind <> 'people')
                        """).equals("0"));
    }

    /** @return the first column of the first row */
    String ask(String sql) {
        try (Statement statement = behind.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs statements as one. */
    void run(String sql) {
        try (Statement statement = behind.createStatement()) {
            statement.execute("begin;" + sql + ";commit");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
