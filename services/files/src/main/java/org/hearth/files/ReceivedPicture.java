package org.hearth.files;

import org.hearth.kernel.Sha256;

/**
 * A picture that was sent, made anew: turned upright, at most 1,600 pixels long, nothing in it but its pixels, and a small one of
 * at most 320. Both are JPEG.
 */
public final class ReceivedPicture {
    /** What both are, and as which they are handed out. */
    public static final String TYPE = "image/jpeg";

    private final int width;
    private final int height;
    private final byte[] picture;
    private final byte[] small;

    ReceivedPicture(int width, int height, byte[] picture, byte[] small) {
        this.width = width;
        this.height = height;
        this.picture = picture;
        this.small = small;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public byte[] picture() {
        return picture.clone();
    }

    public byte[] small() {
        return small.clone();
    }

    public String pictureSha256() {
        return Sha256.of(picture);
    }

    public String smallSha256() {
        return Sha256.of(small);
    }
}
