package org.hearth.files.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a workbook, unpacked as they are read and not a byte further than allowed. */
final class Parts implements AutoCloseable {
    /** From here on a part's ratio to its packed size is looked at. */
    private static final long SMALL = 8L * 1024 * 1024;

    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private final ZipFile zip;
    private long unpacked;

    Parts(Path file) throws IOException {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new RefusedFile(Limit.DAMAGED);
        }
        if (zip.size() > Limit.PARTS.most()) {
            throw new RefusedFile(Limit.PARTS);
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** Opens a part. What it claims to unpack to is believed only when that is too much. */
    Xml open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new RefusedFile(Limit.DAMAGED);
        }
        if (entry.getSize() > Limit.UNPACKED.most()) {
            throw new RefusedFile(Limit.UNPACKED);
        }
        InputStream stream = new Bounded(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize()));
        try {
            XMLStreamReader reader = xml.createXMLStreamReader(stream);
            return new Xml(reader, stream);
        } catch (XMLStreamException e) {
            throw new RefusedFile(Limit.DAMAGED);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Bounded extends FilterInputStream {
        private final long packed;
        private long read;
        private int stretch;

        Bounded(InputStream stream, long packed) {
            super(stream);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int some = in.read(bytes, offset, length);
            for (int at = 0; at < some; at++) {
                stretch = bytes[offset + at] == '>' ? 0 : stretch + 1;
                if (stretch > Limit.STRETCH.most()) {
                    throw new RefusedFile(Limit.STRETCH);
                }
            }
            count(Math.max(0, some));
            return some;
        }

        private void count(int some) {
            read += some;
            unpacked += some;
            if (unpacked > Limit.UNPACKED.most()) {
                throw new RefusedFile(Limit.UNPACKED);
            }
            if (read > SMALL && read / packed > Limit.PACKED.most()) {
                throw new RefusedFile(Limit.PACKED);
            }
        }
    }
}
