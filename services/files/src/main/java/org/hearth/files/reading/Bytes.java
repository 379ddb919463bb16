package org.hearth.files.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The bytes of a picture, read from the front; where there are none left it is not whole. */
final class Bytes {
    private final byte[] all;
    private int at;

    Bytes(byte[] all) {
        this.all = all;
    }

    int at() {
        return at;
    }

    void to(int place) {
        at = place;
    }

    int left() {
        return all.length - at;
    }

    int next() {
        need(1);
        return all[at++] & 0xFF;
    }

    int nextShort() {
        return next() << 8 | next();
    }

    long nextInt() {
        return (long) nextShort() << 16 | nextShort();
    }

    void skip(int many) {
        need(many);
        at += many;
    }

    int peek(int from) {
        return from < all.length ? all[from] & 0xFF : -1;
    }

    byte[] array() {
        return all;
    }

    void need(long many) {
        if (many < 0 || many > left()) {
            throw new RefusedPicture(PictureLimit.TRUNCATED);
        }
    }

    boolean isAt(int from, String letters) {
        if (from < 0 || from + letters.length() > all.length) {
            return false;
        }
        for (int letter = 0; letter < letters.length(); letter++) {
            if ((all[from + letter] & 0xFF) != letters.charAt(letter)) {
                return false;
            }
        }
        return true;
    }

    void copy(int from, int until, ByteArrayOutputStream out) {
        out.write(all, from, until - from);
    }

    String ascii(int from, int length) {
        return new String(all, from, length, StandardCharsets.ISO_8859_1);
    }
}
