package org.hearth.files.reading;

/** The file went beyond a limit. Unchecked, for it passes through parsers that know nothing of it. */
public final class RefusedFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Limit limit;
    private final int line;

    /** @param line where in the file, from 1; 0 where that says nothing */
    RefusedFile(Limit limit, int line) {
        super(limit.name());
        this.limit = limit;
        this.line = line;
    }

    RefusedFile(Limit limit) {
        this(limit, 0);
    }

    public Limit limit() {
        return limit;
    }

    public int line() {
        return line;
    }
}
