package org.hearth.files.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The examples of the Amazon S3 API Reference, "Authenticating Requests: Using the Authorization Header (AWS Signature Version 4)",
 * "Signature Calculations for the Authorization Header: Transferring Payload in a Single Chunk".
 */
class S3SignatureTest {
    private static final S3Signature SIGNATURE =
            new S3Signature("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1");
    private static final Instant NOW = Instant.parse("2013-05-24T00:00:00Z");
    private static final byte[] NOTHING = {};

    private static String signature(String method, String target, Map<String, String> more, byte[] body) {
        URI address = URI.create("https://examplebucket.s3.amazonaws.com" + target);
        return SIGNATURE.headers(method, address, more, body, NOW).getOrDefault("authorization", "");
    }

    @Test
    void getObject() {
        assertThat(signature("GET", "/test.txt", Map.of("range", "bytes=0-9"), NOTHING))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void putObject() {
        assertThat(signature(
                        "PUT",
                        "/test%24file.text",
                        Map.of("date", "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class", "REDUCED_REDUNDANCY"),
                        "Welcome to Amazon S3.".getBytes(StandardCharsets.UTF_8)))
                .endsWith("Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    }

    @Test
    void listObjects() {
        assertThat(signature("GET", "/?max-keys=2&prefix=J", Map.of(), NOTHING))
                .endsWith("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }

    @Test
    void aValueIsEncodedAsS3DoesIt() {
        assertThat(S3Signature.encoded("centre_a/ü *~")).isEqualTo("centre_a%2F%C3%BC%20%2A~");
    }
}
