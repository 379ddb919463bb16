package org.hearth.files.reading;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The elements of a part, one after the other. Names are local: writers differ in their prefixes. */
final class Xml implements AutoCloseable {
    private final XMLStreamReader reader;
    private final InputStream stream;
    private int elements;

    Xml(XMLStreamReader reader, InputStream stream) {
        this.reader = reader;
        this.stream = stream;
    }

    /** Where the reader stands. */
    enum At {
        START,
        END,
        DONE
    }

    /** Goes to the next beginning or end of an element. */
    At next() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (++elements > Limit.ELEMENTS.most()) {
                        throw new RefusedFile(Limit.ELEMENTS);
                    }
                    return At.START;
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    return At.END;
                }
            }
            return At.DONE;
        } catch (XMLStreamException e) {
            throw new RefusedFile(Limit.DAMAGED);
        }
    }

    String name() {
        return reader.getLocalName();
    }

    @Nullable
    String attribute(String name) {
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            if (reader.getAttributeLocalName(at).equals(name)) {
                return reader.getAttributeValue(at);
            }
        }
        return null;
    }

    /** @return a number from 0, or {@code otherwise} where there is none */
    int number(String name, int otherwise) {
        String value = attribute(name);
        try {
            int number = value == null ? otherwise : Integer.parseInt(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // as a number below 0
        }
        throw new RefusedFile(Limit.DAMAGED);
    }

    /** Adds the text of the element that has just begun, and goes to its end. */
    void text(StringBuilder to, int line) {
        try {
            while (true) {
                switch (reader.next()) {
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (to.length() + reader.getTextLength() > Limit.CELL.most()) {
                            throw new RefusedFile(Limit.CELL, line);
                        }
                        to.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        return;
                    }
                    case XMLStreamConstants.START_ELEMENT -> throw new RefusedFile(Limit.DAMAGED);
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new RefusedFile(Limit.DAMAGED);
        }
    }

    /** Goes to the end of the element that has just begun. */
    void skip() {
        int depth = 1;
        while (depth > 0) {
            switch (next()) {
                case START -> depth++;
                case END -> depth--;
                case DONE -> throw new RefusedFile(Limit.DAMAGED);
            }
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
