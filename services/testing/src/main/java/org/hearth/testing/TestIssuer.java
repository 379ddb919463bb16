package org.hearth.testing;

import com.sun.net.httpserver.HttpExchange;
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
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An OpenID Connect issuer on loopback that mints what Keycloak would, and what an attacker might. */
public final class TestIssuer implements AutoCloseable {
    private static final String KEY_ID = "test";

    private final HttpServer server;
    private final KeyPair keys = newKeys();
    private volatile String signedIn = "{}";

    public TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        serve("/realms/hearth/.well-known/openid-configuration", """
                {"issuer":"%1$s","jwks_uri":"%1$s/certs","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
                 "end_session_endpoint":"%1$s/logout","response_types_supported":["code"],
                 "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(url()));
        serve("/realms/hearth/certs", """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}
                """.formatted(
                        KEY_ID,
                        encoded(((RSAPublicKey) keys.getPublic()).getModulus()),
                        encoded(((RSAPublicKey) keys.getPublic()).getPublicExponent())));
        server.createContext("/realms/hearth/token", exchange -> answer(exchange, signedIn));
        server.start();
    }

    /** Address of the issuer. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/hearth";
    }

    public RSAPublicKey publicKey() {
        return (RSAPublicKey) keys.getPublic();
    }

    /** A good access token of a person in one organisation. */
    public String token(UUID subject, String alias, UUID organisation) {
        return sign(claims(subject).claim("organization", Map.of(alias, Map.of("id", organisation.toString()))));
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
                .expiresAt(Instant.now().plusSeconds(600));
    }

    /** Signs with the issuer's own key. */
    public String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(keys.getPrivate());
    }

    /** Signs with a key the issuer never published. */
    public String signByStranger(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(newKeys().getPrivate());
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
        Map<String, Map<String, String>> claim = Map.of(alias, Map.of("id", organisation.toString()));
        String idToken = sign(claims(subject).claim("typ", "ID").claim("organization", claim));
        signedIn = """
                {"access_token":"%s","id_token":"%s","refresh_token":"opaque","token_type":"Bearer","expires_in":600}
                """.formatted(token(subject, alias, organisation), idToken);
    }

    private void serve(String path, String body) {
        server.createContext(path, exchange -> answer(exchange, body));
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
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
        server.stop(0);
    }
}
