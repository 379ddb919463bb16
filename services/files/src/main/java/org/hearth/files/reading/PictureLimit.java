package org.hearth.files.reading;

/** Why a picture is not taken, and {@link #most} of what there may be. Each is told before anything is decoded, but for the last. */
public enum PictureLimit {
    /** Pixels of a side: a panorama has 16,000. */
    SIDE(20_000),
    /** Pixels: the largest camera of a phone, cut down by itself, has 50 million. */
    PIXELS(50_000_000),
    /** Pixels of a picture that is sent coarse first: all of it is held while it is decoded. */
    PROGRESSIVE(24_000_000),
    /** Passes in which it is sent: real ones have 10. */
    SCANS(100),
    /** It ends before it is whole. */
    TRUNCATED(0),
    /** Neither JPEG nor PNG, and none of those below. */
    OTHER_KIND(0),
    /** WebP: the JDK reads none. */
    WEBP(0),
    /** What an iPhone makes where it is not told otherwise, and AVIF: the JDK reads none. */
    HEIC(0),
    /** A page or a drawing: SVG, HTML, XML. Those can do things. */
    MARKUP(0),
    /** Besides a picture it is something else: an archive, a document, a page. */
    POLYGLOT(0),
    /** Four inks, for a printing press. */
    INKS(0),
    /** It is built as no picture is, or damaged. */
    DAMAGED(0);

    private final int most;

    PictureLimit(int most) {
        this.most = most;
    }

    public int most() {
        return most;
    }
}
