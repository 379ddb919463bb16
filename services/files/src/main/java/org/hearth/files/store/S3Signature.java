package org.hearth.files.store;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hearth.kernel.Sha256;

/**
 * Signs requests as S3 asks (AWS Signature Version 4, one chunk: "Authenticating Requests: Using the Authorization Header"). The
 * body is signed with them, so nobody between can change it.
 */
record S3Signature(String accessKey, String secretKey, String region) {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int DAY = 8;

    /**
     * The headers of a request, the signature among them.
     *
     * @param address path and query as they are sent, each part of them encoded as {@link #encoded} does
     * @param more headers of its own, by their names in small letters
     */
    Map<String, String> headers(String method, URI address, Map<String, String> more, byte[] body, Instant now) {
        String moment = MOMENT.format(now);
        String scope = moment.substring(0, DAY) + "/" + region + "/s3/aws4_request";
        SortedMap<String, String> signed = new TreeMap<>(more);
        signed.put("host", address.getRawAuthority());
        signed.put("x-amz-content-sha256", Sha256.of(body));
        signed.put("x-amz-date", moment);
        String names = String.join(";", signed.keySet());
        String request = String.join(
                "\n",
                method,
                address.getRawPath(),
                address.getRawQuery() == null ? "" : address.getRawQuery(),
                signed.entrySet().stream()
                        .map(each -> each.getKey() + ":" + each.getValue() + "\n")
                        .collect(Collectors.joining()),
                names,
                Sha256.of(body));
        String toSign =
                String.join("\n", ALGORITHM, moment, scope, Sha256.of(request.getBytes(StandardCharsets.UTF_8)));
        String signature = HexFormat.of().formatHex(hmac(key(moment.substring(0, DAY)), toSign));
        Map<String, String> headers = new TreeMap<>(signed);
        headers.remove("host");
        headers.put(
                "authorization",
                "%s Credential=%s/%s,SignedHeaders=%s,Signature=%s"
                        .formatted(ALGORITHM, accessKey, scope, names, signature));
        return headers;
    }

    private byte[] key(String day) {
        byte[] key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
        for (String part : new String[] {day, region, "s3", "aws4_request"}) {
            key = hmac(key, part);
        }
        return key;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** As S3 encodes a value of a query, or a part of a path: all but letters, digits and {@code -_.~}. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
