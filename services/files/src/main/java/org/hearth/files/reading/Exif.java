package org.hearth.files.reading;

/** Reads one thing of what a camera wrote down: how it was held. Where that cannot be read, upright. */
final class Exif {
    static final int UPRIGHT = 1;

    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    private static final int MOST_ENTRIES = 512;

    private Exif() {}

    /** @param from where the TIFF header begins, {@code until} where what belongs to it ends */
    static int orientation(byte[] all, int from, int until) {
        if (until - from < 8 || all[from] != all[from + 1] || all[from] != 'I' && all[from] != 'M') {
            return UPRIGHT;
        }
        boolean little = all[from] == 'I';
        long table = from + number(all, from + 4, 4, little);
        if (table < from || table + 2 > until) {
            return UPRIGHT;
        }
        long entries = Math.min(number(all, (int) table, 2, little), MOST_ENTRIES);
        for (long entry = 0; entry < entries; entry++) {
            long at = table + 2 + entry * ENTRY;
            if (at + ENTRY > until) {
                return UPRIGHT;
            }
            if (number(all, (int) at, 2, little) == ORIENTATION && number(all, (int) at + 2, 2, little) == SHORT) {
                int held = (int) number(all, (int) at + 8, 2, little);
                return held >= 1 && held <= 8 ? held : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static long number(byte[] all, int at, int bytes, boolean little) {
        long value = 0;
        for (int one = 0; one < bytes; one++) {
            value = value << 8 | all[at + (little ? bytes - 1 - one : one)] & 0xFF;
        }
        return value;
    }
}
