package org.hearth.files.reading;

/** What a file may not go beyond, and {@link #most} of it. Each is checked while the file is read, not when it has been. */
public enum Limit {
    /** Rows that are not blank, the head not counted. */
    ROWS(200_000),
    /** Rows, blank ones too: as many as a spreadsheet has. */
    LINES(1_048_576),
    /** Columns of a row: as many as a spreadsheet has. */
    COLUMNS(16_384),
    /** Characters of a cell: as many as a spreadsheet takes. */
    CELL(32_767),
    /** Characters of a row that is kept. */
    ROW(8_000),
    /** Characters of all rows. */
    TEXT(64_000_000),
    /** Characters of a workbook's table of texts. */
    STRINGS(24_000_000),
    /** Bytes of a workbook's parts when unpacked. */
    UNPACKED(256 * 1024 * 1024),
    /** How many times larger than packed a part of some size may be: real sheets reach 50. */
    PACKED(100),
    /** Elements of a workbook's part: of 200,000 rows of 29 cells. */
    ELEMENTS(12_000_000),
    /** Bytes from one tag to the next: a cell's text has its limit, and no name or attribute comes near. */
    STRETCH(256 * 1024),
    /** Parts of a workbook. */
    PARTS(10_000),
    /** Characters of a number format. */
    FORMAT(1_000),
    /** Number formats, or cell styles, of a workbook. */
    FORMATS(65_536),
    /** Not a file of that kind, or damaged. */
    DAMAGED(0),
    /** Neither CSV nor XLSX. */
    OTHER_KIND(0);

    private final int most;

    Limit(int most) {
        this.most = most;
    }

    public int most() {
        return most;
    }
}
