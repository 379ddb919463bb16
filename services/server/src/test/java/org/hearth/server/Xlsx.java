package org.hearth.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A workbook opened as a spreadsheet does: its sheets by name, and of each cell what is kept and how it is shown. */
final class Xlsx {
    /**
     * A cell.
     *
     * @param kept a text, or a number as it is written in the file
     * @param isText whether it is a text and no number
     * @param format how the number is shown; empty for the general one
     */
    record Cell(String kept, boolean isText, String format) {
        static Cell text(String text) {
            return new Cell(text, true, "");
        }

        static Cell number(String number) {
            return new Cell(number, false, "");
        }

        static Cell number(String number, String format) {
            return new Cell(number, false, format);
        }
    }

    private final Map<String, List<List<Cell>>> sheets = new LinkedHashMap<>();

    private Xlsx() {}

    static Xlsx of(byte[] file) {
        Map<String, byte[]> parts = new HashMap<>();
        try {
            // opened from the disk, as a spreadsheet does: what stands at the end of the file says how large its parts
            // are
            Path kept = Files.write(Files.createTempFile("opened", ".xlsx"), file);
            try (ZipFile zip = new ZipFile(kept.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            } finally {
                Files.delete(kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> strings = new ArrayList<>();
        each(parts, "xl/sharedStrings.xml", "si").forEach(one -> strings.add(one.getTextContent()));
        Map<String, String> formats = new HashMap<>();
        each(parts, "xl/styles.xml", "numFmt")
                .forEach(one -> formats.put(one.getAttribute("numFmtId"), one.getAttribute("formatCode")));
        List<String> styles = new ArrayList<>();
        elements(
                        (Element) root(parts, "xl/styles.xml")
                                .getElementsByTagName("cellXfs")
                                .item(0),
                        "xf")
                .forEach(one -> styles.add(formats.getOrDefault(one.getAttribute("numFmtId"), "")));
        Xlsx book = new Xlsx();
        List<Element> named = each(parts, "xl/workbook.xml", "sheet");
        for (int sheet = 0; sheet < named.size(); sheet++) {
            List<List<Cell>> rows = new ArrayList<>();
            for (Element row : each(parts, "xl/worksheets/sheet" + (sheet + 1) + ".xml", "row")) {
                rows.add(cells(row, strings, styles));
            }
            book.sheets.put(named.get(sheet).getAttribute("name"), rows);
        }
        return book;
    }

    private static List<Cell> cells(Element row, List<String> strings, List<String> styles) {
        List<Cell> cells = new ArrayList<>();
        for (Element cell : elements(row, "c")) {
            int column = column(cell.getAttribute("r"));
            while (cells.size() < column) {
                cells.add(Cell.text(""));
            }
            boolean shared = cell.getAttribute("t").equals("s");
            boolean number = List.of("", "n").contains(cell.getAttribute("t"))
                    && !cell.getTextContent().isEmpty();
            String kept = cell.getTextContent();
            String style = cell.getAttribute("s");
            cells.add(new Cell(
                    shared ? strings.get(Integer.parseInt(kept)) : number ? plain(kept) : kept,
                    !number,
                    style.isEmpty() ? "" : styles.get(Integer.parseInt(style))));
        }
        return cells;
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    private static int column(String reference) {
        int column = 0;
        for (char letter : reference.replaceAll("\\d", "").toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    List<String> names() {
        return List.copyOf(sheets.keySet());
    }

    /** Rows of the sheet, its head first. */
    List<List<Cell>> sheet(String name) {
        return sheets.getOrDefault(name, List.of());
    }

    /** The same, as they are kept. */
    List<List<String>> texts(String name) {
        return sheet(name).stream()
                .map(row -> row.stream().map(Cell::kept).toList())
                .toList();
    }

    private static List<Element> each(Map<String, byte[]> parts, String part, String tag) {
        return parts.containsKey(part) ? elements(root(parts, part), tag) : List.of();
    }

    private static List<Element> elements(Element in, String tag) {
        NodeList found = in.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }

    private static Element root(Map<String, byte[]> parts, String part) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(parts.getOrDefault(part, new byte[0])))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(part, e);
        }
    }
}
