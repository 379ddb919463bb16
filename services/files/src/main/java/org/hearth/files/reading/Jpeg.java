package org.hearth.files.reading;

import java.io.ByteArrayOutputStream;

/**
 * Takes a JPEG apart (ITU-T T.81, annex B): what its pixels need is kept, all else is left out — EXIF with the place where it was
 * taken, XMP, colour profiles, comments, thumbnails, whatever comes after its end.
 */
final class Jpeg {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int TABLES_OF_HUFFMAN = 0xC4;
    private static final int TABLES_OF_QUANTISATION = 0xDB;
    private static final int RESTARTS = 0xDD;
    private static final int JFIF = 0xE0;
    private static final int CAMERA = 0xE1;
    private static final int ADOBE = 0xEE;
    private static final int JFIF_LENGTH = 16;
    private static final int INKS = 4;

    private final Bytes in;
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private int width;
    private int height;
    private int components;
    private boolean progressive;
    private int scans;
    private int orientation = Exif.UPRIGHT;

    private Jpeg(Bytes in) {
        this.in = in;
    }

    static PictureParts of(byte[] file) {
        return new Jpeg(new Bytes(file)).read();
    }

    private PictureParts read() {
        in.skip(2);
        marker(START);
        int marker = nextMarker();
        while (marker != END) {
            segment(marker);
            marker = nextMarker();
        }
        if (scans == 0) {
            throw damaged();
        }
        marker(END);
        Strangers.refuse(in.array(), in.at(), in.array().length);
        return new PictureParts("jpeg", width, height, components, orientation, plain.toByteArray());
    }

    private int nextMarker() {
        if (in.next() != 0xFF) {
            throw damaged();
        }
        int marker = in.next();
        while (marker == 0xFF) {
            marker = in.next();
        }
        return marker;
    }

    private void segment(int marker) {
        int from = in.at();
        int length = in.nextShort();
        if (length < 2 || marker < 0xC0 || marker >= 0xD0 && marker < SCAN) {
            throw damaged();
        }
        in.skip(length - 2);
        int until = in.at();
        switch (marker) {
            case 0xC0, 0xC1, 0xC2 -> {
                frame(marker, from);
                keep(marker, from, until);
            }
            case TABLES_OF_HUFFMAN, TABLES_OF_QUANTISATION, RESTARTS -> keep(marker, from, until);
            case SCAN -> {
                keep(marker, from, until);
                scan();
            }
            // ways of packing that nobody uses
            case 0xC3, 0xC5, 0xC6, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xCC, 0xCD, 0xCE, 0xCF, 0xDC, 0xDE, 0xDF ->
                throw damaged();
            default -> {
                Strangers.refuse(in.array(), from, until);
                said(marker, from, until);
            }
        }
    }

    /** What programs say of a picture: of some of it the colours depend, and how it was held is remembered. */
    private void said(int marker, int from, int until) {
        if (marker == JFIF && in.isAt(from + 2, "JFIF\0") && until - from >= JFIF_LENGTH) {
            // without the small picture it may hold
            marker(JFIF);
            plain.write(0);
            plain.write(JFIF_LENGTH);
            in.copy(from + 2, from + JFIF_LENGTH - 2, plain);
            plain.write(0);
            plain.write(0);
        } else if (marker == ADOBE && in.isAt(from + 2, "Adobe")) {
            keep(marker, from, until);
        } else if (marker == CAMERA && in.isAt(from + 2, "Exif\0\0") && orientation == Exif.UPRIGHT) {
            orientation = Exif.orientation(in.array(), from + 8, until);
        }
    }

    private void frame(int marker, int from) {
        if (components > 0) {
            throw damaged();
        }
        Bytes frame = new Bytes(in.array());
        frame.to(from + 2);
        frame.skip(1);
        height = frame.nextShort();
        width = frame.nextShort();
        components = frame.next();
        progressive = marker == 0xC2;
        RefusedPicture.ifTooLarge(width, height, progressive);
        if (components == INKS) {
            throw new RefusedPicture(PictureLimit.INKS);
        }
        if (components != 1 && components != 3) {
            throw damaged();
        }
    }

    /** What is packed has no length: it ends at the next marker that is none of its own. */
    private void scan() {
        if (components == 0) {
            throw damaged();
        }
        if (++scans > PictureLimit.SCANS.most()) {
            throw new RefusedPicture(PictureLimit.SCANS);
        }
        int from = in.at();
        int at = from;
        byte[] all = in.array();
        while (true) {
            while (at < all.length && all[at] != (byte) 0xFF) {
                at++;
            }
            int next = in.peek(at + 1);
            if (next < 0) {
                throw new RefusedPicture(PictureLimit.TRUNCATED);
            }
            if (next == 0xFF) {
                at++;
            } else if (next == 0 || next >= 0xD0 && next <= 0xD7) {
                at += 2;
            } else {
                break;
            }
        }
        in.copy(from, at, plain);
        in.to(at);
    }

    private void keep(int marker, int from, int until) {
        marker(marker);
        in.copy(from, until, plain);
    }

    private void marker(int marker) {
        plain.write(0xFF);
        plain.write(marker);
    }

    private static RefusedPicture damaged() {
        return new RefusedPicture(PictureLimit.DAMAGED);
    }
}
