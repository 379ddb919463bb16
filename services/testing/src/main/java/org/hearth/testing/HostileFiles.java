package org.hearth.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files made to end or to hold up whoever reads them: small to send, or cheap to make, and dear to read. */
public final class HostileFiles {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String SHEET = HEAD + "<worksheet><sheetData>";
    private static final String SHEET_END = "</sheetData></worksheet>";
    private static final String ROW = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
    private static final String STYLES_END =
            "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>";

    private static final String COMMENT = "<!--" + " ".repeat(1_017) + "-->";
    private static final Content TEXTS = text(HEAD + "<sst><si><t>text</t></si></sst>");
    private static final Content STYLES = text(HEAD + "<styleSheet>" + STYLES_END);

    private HostileFiles() {}

    /** What is written into a part. */
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** A cell whose reference makes a row of 300 million columns. */
    public static byte[] cellFarOut() {
        return workbook(text(SHEET + "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>" + SHEET_END), TEXTS, STYLES);
    }

    /** A shared text of this many letters. */
    public static byte[] longText(long letters) {
        return workbook(
                text(SHEET + ROW + SHEET_END),
                out -> {
                    out.write((HEAD + "<sst><si><t>").getBytes(StandardCharsets.UTF_8));
                    repeat(out, "a", letters);
                    out.write("</t></si></sst>".getBytes(StandardCharsets.UTF_8));
                },
                STYLES);
    }

    /** This many shared texts, no two alike. */
    public static byte[] manyTexts(int texts) {
        return workbook(
                text(SHEET + ROW + SHEET_END),
                out -> {
                    out.write((HEAD + "<sst>").getBytes(StandardCharsets.UTF_8));
                    for (int one = 0; one < texts; one++) {
                        out.write(("<si><t>" + one * 7919L + "</t></si>").getBytes(StandardCharsets.UTF_8));
                    }
                    out.write("</sst>".getBytes(StandardCharsets.UTF_8));
                },
                STYLES);
    }

    /** A sheet that unpacks to this many bytes of comments. */
    public static byte[] bomb(long bytes) {
        return workbook(
                out -> {
                    out.write(SHEET.getBytes(StandardCharsets.UTF_8));
                    repeat(out, COMMENT, bytes / COMMENT.length());
                    out.write(SHEET_END.getBytes(StandardCharsets.UTF_8));
                },
                TEXTS,
                STYLES);
    }

    /** As {@link #bomb}, and its directory says that every part unpacks to a hundred bytes. */
    public static byte[] lyingBomb(long bytes) {
        byte[] file = bomb(bytes);
        ByteBuffer zip = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = file.length - 22;
        int at = zip.getInt(end + 16);
        while (zip.getInt(at) == 0x02014b50) {
            zip.putInt(at + 24, 100);
            at += 46 + zip.getShort(at + 28) + zip.getShort(at + 30) + zip.getShort(at + 32);
        }
        return file;
    }

    /** A row of this many cells. */
    public static byte[] manyColumns(int columns) {
        String cells =
                IntStream.range(0, columns).mapToObj(one -> "<c><v>1</v></c>").collect(Collectors.joining());
        return workbook(text(SHEET + "<row r=\"1\">" + cells + "</row>" + SHEET_END), TEXTS, STYLES);
    }

    /** A number whose format has this many letters. */
    public static byte[] longFormat(int letters) {
        return workbook(
                text(SHEET + "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c></row>" + SHEET_END),
                TEXTS,
                text(HEAD + "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"" + "h".repeat(letters)
                        + "\"/></numFmts>" + STYLES_END));
    }

    /** Entities that unfold to a billion words. */
    public static byte[] entities() {
        String entities = IntStream.range(1, 10)
                .mapToObj(one -> "<!ENTITY e" + one + " \"" + ("&e" + (one - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining());
        return workbook(
                text("<!DOCTYPE worksheet [<!ENTITY e0 \"lol\">" + entities + "]><worksheet><sheetData><row r=\"1\">"
                        + "<c r=\"A1\" t=\"str\"><v>&e9;</v></c></row>" + SHEET_END),
                TEXTS,
                STYLES);
    }

    /** Elements within elements, this deep. */
    public static byte[] nested(int depth) {
        return workbook(
                out -> {
                    out.write(SHEET.getBytes(StandardCharsets.UTF_8));
                    repeat(out, "<x>", depth);
                },
                TEXTS,
                STYLES);
    }

    /** An attribute of this many letters, too varied to be told by how well it packs. */
    public static byte[] longAttribute(long letters) {
        return workbook(
                out -> {
                    out.write((SHEET + "<row r=\"").getBytes(StandardCharsets.UTF_8));
                    byte[] some = new byte[64 * 1024];
                    Random random = new Random(1);
                    for (long left = letters; left > 0; left -= some.length) {
                        for (int at = 0; at < some.length; at++) {
                            some[at] = (byte) ('a' + random.nextInt(2));
                        }
                        out.write(some);
                    }
                    out.write(("\"></row>" + SHEET_END).getBytes(StandardCharsets.UTF_8));
                },
                TEXTS,
                STYLES);
    }

    /** Nothing but this character, so many times. */
    public static InputStream only(char character, long times) {
        byte[] some = new byte[64 * 1024];
        Arrays.fill(some, (byte) character);
        return new InputStream() {
            private long left = times;

            @Override
            public int read() {
                return left-- > 0 ? character : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int now = (int) Math.min(Math.min(length, some.length), left);
                System.arraycopy(some, 0, bytes, offset, now);
                left -= now;
                return now;
            }
        };
    }

    public static Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A workbook of one sheet, with its texts and styles. */
    public static byte[] workbook(Content sheet, Content texts, Content styles) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "_rels/.rels", relations("officeDocument\" Target=\"xl/workbook.xml"));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations(
                            "worksheet\" Target=\"worksheets/sheet1.xml",
                            "sharedStrings\" Target=\"sharedStrings.xml",
                            "styles\" Target=\"styles.xml"));
            part(
                    zip,
                    "xl/workbook.xml",
                    text(HEAD + "<workbook xmlns:r=\"r\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r0\"/>"
                            + "</sheets></workbook>"));
            part(zip, "xl/sharedStrings.xml", texts);
            part(zip, "xl/styles.xml", styles);
            part(zip, "xl/worksheets/sheet1.xml", sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.to(zip);
        zip.closeEntry();
    }

    private static Content relations(String... kinds) {
        return text(HEAD + "<Relationships>"
                + IntStream.range(0, kinds.length)
                        .mapToObj(one -> "<Relationship Id=\"r" + one + "\" Type=\"http://x/" + kinds[one] + "\"/>")
                        .collect(Collectors.joining())
                + "</Relationships>");
    }

    private static void repeat(OutputStream out, String text, long times) throws IOException {
        byte[] some = text.repeat(64 * 1024 / text.length() + 1).getBytes(StandardCharsets.UTF_8);
        long bytes = times * text.length();
        for (long left = bytes; left > 0; left -= some.length) {
            out.write(some, 0, (int) Math.min(left, some.length));
        }
    }
}
