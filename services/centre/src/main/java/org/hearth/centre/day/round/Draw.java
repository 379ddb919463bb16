package org.hearth.centre.day.round;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The drawn order: applications by the SHA-256 of "secret:word:number", ascending. The secret was committed to at the opening by its
 * digest; the word comes from a public source after applications closed. {@code docs/draw.py} reckons the same.
 */
record Draw(String secret, String word) {
    private static final int BYTES = 32;

    static String newSecret() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What is shown of a text that is not told yet. */
    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String key(int number) {
        return digest(secret + ":" + word + ":" + number);
    }
}
