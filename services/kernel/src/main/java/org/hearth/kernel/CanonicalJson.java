package org.hearth.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/** The one spelling of a JSON document (RFC 8785) and its SHA-256, so that two parties hash the same bytes. */
public final class CanonicalJson {
    private static final ObjectMapper PLAIN = new ObjectMapper();

    private CanonicalJson() {}

    /** @param tree maps, lists, strings, numbers, booleans and nulls only */
    public static String of(Object tree) {
        try {
            return new JsonCanonicalizer(PLAIN.writeValueAsString(tree)).getEncodedString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a tree of plain values", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a JSON document", e);
        }
    }

    /** @return SHA-256 of the UTF-8 bytes, 64 lower-case hexadecimal digits */
    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
