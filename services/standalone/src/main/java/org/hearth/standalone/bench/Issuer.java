package org.hearth.standalone.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** An OpenID Connect issuer on loopback whose tokens the measured server checks as it checks Keycloak's (RS256, 2048 bits). */
final class Issuer implements AutoCloseable {
    private static final String KEY_ID = "bench";
    private static final int KEY_BITS = 2048;
    private static final Duration VALID = Duration.ofHours(12);

    private final HttpServer server;
    private final KeyPair keys;

    Issuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        serve("/.well-known/openid-configuration", """
                {"issuer":"%1$s","jwks_uri":"%1$s/certs","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
                 "end_session_endpoint":"%1$s/logout","response_types_supported":["code"],
                 "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(url()));
        serve(
                "/certs",
                "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                        .formatted(KEY_ID, encoded(key.getModulus()), encoded(key.getPublicExponent())));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/hearth";
    }

    /** An access token of a person in one organisation. */
    String token(UUID subject, String alias, UUID organisation) {
        Instant now = Instant.now();
        String claims = """
                {"iss":"%s","sub":"%s","aud":"hearth-app","typ":"Bearer","azp":"hearth-bench","name":"前台 Bench",\
                "preferred_username":"bench","iat":%d,"exp":%d,"jti":"%s","organization":{"%s":{"id":"%s"}}}\
                """.formatted(
                        url(),
                        subject,
                        now.getEpochSecond(),
                        now.plus(VALID).getEpochSecond(),
                        UUID.randomUUID(),
                        alias,
                        organisation);
        String signed =
                encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + KEY_ID + "\"}") + "." + encoded(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve(String path, String body) {
        server.createContext("/realms/hearth" + path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            try (OutputStream stream = exchange.getResponseBody()) {
                stream.write(bytes);
            }
        });
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String encoded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int start = bytes[0] == 0 ? 1 : 0;
        return encoded(java.util.Arrays.copyOfRange(bytes, start, bytes.length));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
