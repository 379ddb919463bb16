package org.hearth.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as cameras make them, and files that only look like pictures. The upper left quarter is red, all else blue. */
public final class Pictures {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final String HEAD = "IHDR";

    private Pictures() {}

    /** What a camera would make of a red and blue wall. */
    public static byte[] jpeg(int width, int height) {
        return jpeg(painted(width, height, BufferedImage.TYPE_INT_RGB), false);
    }

    /** Sent coarse first. */
    public static byte[] progressive(int width, int height) {
        return jpeg(painted(width, height, BufferedImage.TYPE_INT_RGB), true);
    }

    public static byte[] grey(int width, int height, int level) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] row = new byte[width];
        Arrays.fill(row, (byte) level);
        for (int y = 0; y < height; y++) {
            image.getRaster().setDataElements(0, y, width, 1, row);
        }
        return jpeg(image, false);
    }

    public static byte[] png(int width, int height) {
        return written("png", painted(width, height, BufferedImage.TYPE_INT_RGB));
    }

    /** Red in its upper left quarter; through all else one sees. */
    public static byte[] seeThrough(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height / 2; y++) {
            for (int x = 0; x < width / 2; x++) {
                image.setRGB(x, y, 0xFFFF0000);
            }
        }
        return written("png", image);
    }

    public static byte[] gif(int width, int height) {
        return written("gif", painted(width, height, BufferedImage.TYPE_INT_RGB));
    }

    /** A photo with what a camera writes down: how it was held, and where it was taken ({@code GPS} 31.23 N, 121.47 E), and who by. */
    public static byte[] photo(int width, int height, int orientation) {
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(exif)) {
            out.writeBytes("Exif\0\0MM\0*");
            out.writeInt(8);
            out.writeShort(3);
            entry(out, 0x0112, 3, 1, orientation << 16);
            entry(out, 0x013B, 2, 12, 50);
            entry(out, 0x8825, 4, 1, 62);
            out.writeInt(0);
            out.writeBytes("LaoWang-Mei\0");
            out.writeShort(1);
            entry(out, 0x0002, 5, 3, 80);
            out.writeInt(0);
            for (int number : new int[] {31, 1, 23, 1, 4747, 1}) {
                out.writeInt(number);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return with(jpeg(width, height), 0xE1, exif.toByteArray());
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    /** A JPEG with one more segment at its head. */
    public static byte[] with(byte[] jpeg, int marker, byte[] content) {
        return joined(
                Arrays.copyOf(jpeg, 2),
                new byte[] {(byte) 0xFF, (byte) marker, (byte) ((content.length + 2) >> 8), (byte) (content.length + 2)
                },
                content,
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** Without its last part. */
    public static byte[] cut(byte[] file) {
        return Arrays.copyOf(file, file.length * 2 / 3);
    }

    /** A JPEG cut off, with an end put to it. */
    public static byte[] cutAndEnded(byte[] jpeg) {
        return joined(Arrays.copyOf(jpeg, jpeg.length / 2), new byte[] {(byte) 0xFF, (byte) 0xD9});
    }

    /** A few bytes that say they are a picture of that size. */
    public static byte[] hugePng(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(PNG);
        out.writeBytes(chunk(HEAD, head(width, height)));
        out.writeBytes(chunk("IDAT", zeros(1_000_000)));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    /** A JPEG that says it is of that size. */
    public static byte[] hugeJpeg(int width, int height) {
        byte[] jpeg = jpeg(16, 16);
        for (int at = 2; at < jpeg.length - 9; at++) {
            if (jpeg[at] == (byte) 0xFF && (jpeg[at + 1] == (byte) 0xC0 || jpeg[at + 1] == (byte) 0xC2)) {
                jpeg[at + 5] = (byte) (height >> 8);
                jpeg[at + 6] = (byte) height;
                jpeg[at + 7] = (byte) (width >> 8);
                jpeg[at + 8] = (byte) width;
                return jpeg;
            }
        }
        throw new IllegalStateException("a JPEG has a frame");
    }

    private static byte[] head(int width, int height) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(head)) {
            out.writeInt(width);
            out.writeInt(height);
            out.write(new byte[] {8, 2, 0, 0, 0});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return head.toByteArray();
    }

    private static byte[] zeros(int many) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(9))) {
            out.write(new byte[many]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** A PNG with one more chunk behind its head. */
    public static byte[] withChunk(byte[] png, String type, byte[] content) {
        int head = PNG.length + 25;
        return joined(Arrays.copyOf(png, head), chunk(type, content), Arrays.copyOfRange(png, head, png.length));
    }

    private static byte[] chunk(String type, byte[] content) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        byte[] named = joined(type.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        try (DataOutputStream out = new DataOutputStream(chunk)) {
            out.writeInt(content.length);
            out.write(named);
            out.writeInt((int) sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return chunk.toByteArray();
    }

    /** A picture and an archive in one file: which it is depends on who opens it. */
    public static byte[] andArchive(byte[] picture) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("a.class"));
            zip.write(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return joined(picture, archive.toByteArray());
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static BufferedImage painted(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        int red = Color.RED.getRGB();
        int blue = Color.BLUE.getRGB();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, x < width / 2 && y < height / 2 ? red : blue);
            }
        }
        return image;
    }

    private static byte[] jpeg(BufferedImage image, boolean progressive) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (progressive) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] written(String format, BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
