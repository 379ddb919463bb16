package org.hearth.files.reading;

import java.io.IOException;
import java.util.List;

/** What takes the rows, in order. */
@FunctionalInterface
public interface Rows {
    /**
     * Takes one row that is not blank.
     *
     * @param line its number in the file, from 1
     */
    void row(int line, List<String> cells) throws IOException;
}
