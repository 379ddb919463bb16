package org.hearth.files.reading;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/** Takes a PNG apart (W3C PNG, third edition, chapter 5): the chunks its pixels need are kept, each is as its checksum says. */
final class Png {
    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int FRAME = 12;
    private static final int HEAD_LENGTH = 13;

    private final Bytes in;
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private int width;
    private int height;
    private int pixelBytes;
    private int orientation = Exif.UPRIGHT;

    private Png(Bytes in) {
        this.in = in;
    }

    static boolean isOne(byte[] file) {
        return new Bytes(file).isAt(0, SIGNATURE);
    }

    static PictureParts of(byte[] file) {
        return new Png(new Bytes(file)).read();
    }

    private PictureParts read() {
        in.copy(0, SIGNATURE.length(), plain);
        in.skip(SIGNATURE.length());
        boolean pixels = false;
        String type = "";
        while (!type.equals("IEND")) {
            int from = in.at();
            long length = in.nextInt();
            in.need(length + FRAME - 4);
            type = in.ascii(from + 4, 4);
            int body = from + 8;
            in.to(body + (int) length);
            check(from + 4, body + (int) length);
            if (width == 0 && !type.equals("IHDR")) {
                throw damaged();
            }
            pixels |= type.equals("IDAT");
            if (NEEDED.contains(type)) {
                head(type, body, (int) length);
                in.copy(from, body + (int) length + 4, plain);
            } else if (Character.isUpperCase(type.charAt(0))) {
                throw damaged();
            } else {
                Strangers.refuse(in.array(), body, body + (int) length);
                if (type.equals("eXIf")) {
                    orientation = Exif.orientation(in.array(), body, body + (int) length);
                }
            }
        }
        if (!pixels) {
            throw damaged();
        }
        Strangers.refuse(in.array(), in.at(), in.array().length);
        return new PictureParts("png", width, height, pixelBytes, orientation, plain.toByteArray());
    }

    private void check(int from, int until) {
        CRC32 sum = new CRC32();
        sum.update(in.array(), from, until - from);
        if (in.nextInt() != sum.getValue()) {
            throw damaged();
        }
    }

    private void head(String type, int body, int length) {
        if (!type.equals("IHDR")) {
            return;
        }
        if (width > 0 || length != HEAD_LENGTH) {
            throw damaged();
        }
        Bytes head = new Bytes(in.array());
        head.to(body);
        long wide = head.nextInt();
        long high = head.nextInt();
        RefusedPicture.ifTooLarge(wide, high, false);
        width = (int) wide;
        height = (int) high;
        int depth = head.next();
        int channels = switch (head.next()) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> throw damaged();
        };
        pixelBytes = channels * (depth > 8 ? 2 : 1);
    }

    private static RefusedPicture damaged() {
        return new RefusedPicture(PictureLimit.DAMAGED);
    }
}
