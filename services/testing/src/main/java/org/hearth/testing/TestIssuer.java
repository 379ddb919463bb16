package org.hearth.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An OpenID Connect issuer on loopback that mints what Keycloak would, and what an attacker might. */
public final class TestIssuer implements AutoCloseable {
    private static final String KEY_ID = "test";
    private static final Duration LIFE = Duration.ofMinutes(10);

    /** How long a request waits while the issuer hangs, unless it comes back before. */
    private static final long LONGEST_HANG_SECONDS = 30;

    /** How it answers; a test that changes it lets it come back. */
    public enum State {
        WELL,
        /** Sessions are over: a sign-in is not renewed. */
        SESSIONS_ENDED,
        /** It answers, but with an error of its own. */
        BROKEN,
        /** Connections are taken and never answered, as by a process that was stopped. */
        HANGING,
        /** Connections break. */
        AWAY
    }

    private record Holder(UUID subject, String alias, UUID organisation) {}

    private record Minted(String token, Instant until) {}

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final Map<Holder, Minted> minted = new ConcurrentHashMap<>();
    private final KeyPair keys = newKeys();
    private final KeyPair strangersKeys = newKeys();
    private volatile String signedIn = "{}";
    private volatile String renewed = "{}";
    private volatile State state = State.WELL;
    private volatile CountDownLatch back = new CountDownLatch(0);

    public TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        serve("/.well-known/openid-configuration", """
                {"issuer":"%1$s","jwks_uri":"%1$s/certs","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
                 "end_session_endpoint":"%1$s/logout","introspection_endpoint":"%1$s/introspect","response_types_supported":["code"],
                 "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(url()));
        serve("/certs", """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}
                """.formatted(
                        KEY_ID,
                        encoded(((RSAPublicKey) keys.getPublic()).getModulus()),
                        encoded(((RSAPublicKey) keys.getPublic()).getPublicExponent())));
        serve("/introspect", "{\"active\":false}");
        serve("/protocol/openid-connect/logout", "{}");
        server.createContext("/realms/hearth/token", exchange -> exchanged(exchange, this::tokens));
        server.createContext("/", exchange -> exchanged(exchange, asked -> answer(asked, 404, "{}")));
        server.setExecutor(workers);
        server.start();
    }

    /** From now on it answers like this. */
    public void be(State next) {
        CountDownLatch waiting = back;
        back = new CountDownLatch(next == State.HANGING ? 1 : 0);
        state = next;
        waiting.countDown();
    }

    /** How often an endpoint was asked so far, e.g. {@code certs}; also when it did not answer. */
    public int calls(String endpoint) {
        return calls.computeIfAbsent("/" + endpoint, name -> new AtomicInteger())
                .get();
    }

    /** Address of the issuer. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/hearth";
    }

    public RSAPublicKey publicKey() {
        return (RSAPublicKey) keys.getPublic();
    }

    /** A good access token of a person in one organisation: for half of its life the same one, as a client would use it. */
    public String token(UUID subject, String alias, UUID organisation) {
        Instant now = Instant.now();
        return minted.compute(
                        new Holder(subject, alias, organisation),
                        (holder, last) -> last != null && now.isBefore(last.until) ? last : mint(holder, now))
                .token;
    }

    private Minted mint(Holder holder, Instant now) {
        Map<String, Map<String, String>> claim = Map.of(holder.alias, Map.of("id", holder.organisation.toString()));
        return new Minted(sign(claims(holder.subject).claim("organization", claim)), now.plus(LIFE.dividedBy(2)));
    }

    /** Claims of a good access token that names no organisation; a test bends them. */
    public JwtClaimsBuilder claims(UUID subject) {
        return Jwt.claims()
                .issuer(url())
                .subject(subject.toString())
                .audience("hearth-app")
                .claim("typ", "Bearer")
                .claim("azp", "hearth-demo")
                .claim("preferred_username", subject + "@example.org")
                .claim("name", "测试 " + subject.toString().substring(0, 4))
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plus(LIFE));
    }

    /** Signs with the issuer's own key. */
    public String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(keys.getPrivate());
    }

    /** Signs with the issuer's own key, but names another that the issuer never published. */
    public String signByUnknownKey(JwtClaimsBuilder claims) {
        return claims.jws().keyId(UUID.randomUUID().toString()).sign(keys.getPrivate());
    }

    /** Signs with a key the issuer never published. */
    public String signByStranger(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(strangersKeys.getPrivate());
    }

    /** The claims with the algorithm {@code none} and no signature. */
    public String unsigned(JwtClaimsBuilder claims) {
        return "%s.%s."
                .formatted(
                        encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}"),
                        sign(claims).split("\\.")[1]);
    }

    /** Signs with HS256 and the issuer's public key as the secret: passes where the algorithm is taken from the token. */
    public String signByPublicKey(JwtClaimsBuilder claims) {
        String header = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"" + KEY_ID + "\"}");
        String signed = header + "." + sign(claims).split("\\.")[1];
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.getPublic().getEncoded(), "HmacSHA256"));
            byte[] signature = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
            return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whoever next finishes a sign-in by authorization code is this person. */
    public void nextToSignIn(UUID subject, String alias, UUID organisation) {
        nextToSignIn(subject, alias, organisation, LIFE);
    }

    /** The same with an ID token that lasts only so long; what it is renewed to lasts longer. */
    public void nextToSignIn(UUID subject, String alias, UUID organisation, Duration life) {
        signedIn = tokens(subject, alias, organisation, life);
        renewed = tokens(subject, alias, organisation, LIFE);
    }

    private String tokens(UUID subject, String alias, UUID organisation, Duration life) {
        Map<String, Map<String, String>> claim = Map.of(alias, Map.of("id", organisation.toString()));
        String idToken = sign(claims(subject)
                .claim("typ", "ID")
                .claim("organization", claim)
                .expiresAt(Instant.now().plus(life)));
        return """
                {"access_token":"%s","id_token":"%s","refresh_token":"opaque","token_type":"Bearer","expires_in":600}
                """.formatted(token(subject, alias, organisation), idToken);
    }

    private void tokens(HttpExchange exchange) throws IOException {
        boolean renewal = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                .contains("grant_type=refresh_token");
        if (renewal && state == State.SESSIONS_ENDED) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\",\"error_description\":\"Session not active\"}");
        } else {
            answer(exchange, 200, renewal ? renewed : signedIn);
        }
    }

    private void serve(String path, String body) {
        server.createContext(
                "/realms/hearth" + path, exchange -> exchanged(exchange, asked -> answer(asked, 200, body)));
    }

    private void exchanged(HttpExchange exchange, HttpHandler whenWell) throws IOException {
        String path = exchange.getHttpContext().getPath().replaceFirst("^/realms/hearth", "");
        calls.computeIfAbsent(path, name -> new AtomicInteger()).incrementAndGet();
        switch (state) {
            case WELL, SESSIONS_ENDED -> whenWell.handle(exchange);
            case BROKEN -> answer(exchange, 500, "{\"error\":\"unknown_error\"}");
            case AWAY -> exchange.close();
            case HANGING -> {
                hang();
                exchange.close();
            }
        }
    }

    private void hang() {
        try {
            back.await(LONGEST_HANG_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream stream = exchange.getResponseBody()) {
            stream.write(bytes);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int start = bytes[0] == 0 ? 1 : 0;
        byte[] magnitude = java.util.Arrays.copyOfRange(bytes, start, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
    }

    @Override
    public void close() {
        be(State.AWAY);
        server.stop(0);
        workers.close();
    }
}
