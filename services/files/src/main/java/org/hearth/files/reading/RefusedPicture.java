package org.hearth.files.reading;

/** The picture went beyond a limit. */
final class RefusedPicture extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final PictureLimit limit;

    RefusedPicture(PictureLimit limit) {
        super(limit.name());
        this.limit = limit;
    }

    PictureLimit limit() {
        return limit;
    }

    /** Refuses a size, told before anything is decoded. */
    static void ifTooLarge(long width, long height, boolean progressive) {
        if (width <= 0 || height <= 0) {
            throw new RefusedPicture(PictureLimit.DAMAGED);
        }
        if (Math.max(width, height) > PictureLimit.SIDE.most()) {
            throw new RefusedPicture(PictureLimit.SIDE);
        }
        if (width * height > PictureLimit.PIXELS.most()) {
            throw new RefusedPicture(PictureLimit.PIXELS);
        }
        if (progressive && width * height > PictureLimit.PROGRESSIVE.most()) {
            throw new RefusedPicture(PictureLimit.PROGRESSIVE);
        }
    }
}
