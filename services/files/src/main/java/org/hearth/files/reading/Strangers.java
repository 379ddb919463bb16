package org.hearth.files.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Looks for what a picture may be besides: a file that is two things is sent to be taken for the other one. Where pictures hold
 * other things by rights (a phone's moving picture, a second view) none of these words comes up by chance.
 */
final class Strangers {
    private static final List<byte[]> WORDS = List.of(
            bytes("<!doctype"),
            bytes("<html"),
            bytes("<script"),
            bytes("<?php"),
            bytes("%pdf-"),
            bytes("rar!\u001a\u0007"));

    /** An archive has both, one before each file and one at its end; four bytes alone come up by chance. */
    private static final byte[] ZIP = bytes("pk\u0003\u0004");

    private static final byte[] ZIP_END = bytes("pk\u0005\u0006");

    private Strangers() {}

    static void refuse(byte[] all, int from, int until) {
        boolean zip = false;
        boolean end = false;
        for (int at = from; at < until; at++) {
            switch (all[at]) {
                case '<', '%', 'R', 'r' -> {
                    for (byte[] word : WORDS) {
                        if (is(all, at, until, word)) {
                            throw new RefusedPicture(PictureLimit.POLYGLOT);
                        }
                    }
                }
                case 'P' -> {
                    zip |= is(all, at, until, ZIP);
                    end |= is(all, at, until, ZIP_END);
                }
                default -> {
                    // begins none of them
                }
            }
        }
        if (zip && end) {
            throw new RefusedPicture(PictureLimit.POLYGLOT);
        }
    }

    /** Large and small letters are the same. */
    private static boolean is(byte[] all, int at, int until, byte[] word) {
        if (at + word.length > until) {
            return false;
        }
        for (int letter = 0; letter < word.length; letter++) {
            int one = all[at + letter];
            if ((one >= 'A' && one <= 'Z' ? one + 32 : one) != word[letter]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String letters) {
        return letters.getBytes(StandardCharsets.ISO_8859_1);
    }
}
