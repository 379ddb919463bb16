package org.hearth.files.reading;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes of a picture that somebody sent one of ours: taken apart, its size held to limits before anything is decoded, decoded from
 * what its pixels need and nothing else, turned upright, made smaller, laid on white where one could see through it, and written anew.
 */
final class PictureReader {
    static final int LONGEST = 1600;
    static final int LONGEST_OF_SMALL = 320;

    /** So much of a decoded picture is held; what would be more is read with every second, third … pixel alone. */
    private static final long HELD = 72L * 1024 * 1024;

    private static final float QUALITY = 0.85f;
    private static final int OPAQUE = 255;

    private PictureReader() {}

    /**
     * What is made of it, both JPEG.
     *
     * @param width of {@code picture}
     */
    record Made(int width, int height, byte[] picture, byte[] small) {}

    static Made read(Path file) throws IOException {
        PictureParts parts = takenApart(Files.readAllBytes(file));
        Pixels picture = decoded(parts).upright(parts.orientation());
        return new Made(picture.width(), picture.height(), written(picture), written(picture.within(LONGEST_OF_SMALL)));
    }

    private static PictureParts takenApart(byte[] file) {
        Bytes head = new Bytes(file);
        if (head.isAt(0, "\u00ff\u00d8\u00ff")) {
            return Jpeg.of(file);
        }
        if (Png.isOne(file)) {
            return Png.of(file);
        }
        if (head.isAt(0, "RIFF") && head.isAt(8, "WEBP")) {
            throw new RefusedPicture(PictureLimit.WEBP);
        }
        if (head.isAt(4, "ftyp")) {
            throw new RefusedPicture(PictureLimit.HEIC);
        }
        throw new RefusedPicture(isMarkup(file) ? PictureLimit.MARKUP : PictureLimit.OTHER_KIND);
    }

    private static boolean isMarkup(byte[] file) {
        int most = Math.min(file.length, 1024);
        String head = new String(file, 0, most, StandardCharsets.UTF_8);
        return head.replace("\ufeff", "").stripLeading().startsWith("<")
                || head.toLowerCase(Locale.ROOT).contains("<svg");
    }

    private static Pixels decoded(PictureParts parts) throws IOException {
        ImageIO.setUseCache(false);
        ImageReader reader = ImageIO.getImageReadersByFormatName(parts.format()).next();
        boolean[] halved = {false};
        reader.addIIOReadWarningListener((source, warning) -> {
            String words = warning.toLowerCase(Locale.ROOT);
            halved[0] |= words.contains("premature") || words.contains("huffman");
        });
        try (InputStream bytes = new ByteArrayInputStream(parts.plain());
                MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(bytes)) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) != parts.width() || reader.getHeight(0) != parts.height()) {
                throw new RefusedPicture(PictureLimit.DAMAGED);
            }
            ImageReadParam wanted = reader.getDefaultReadParam();
            int step = step(parts);
            wanted.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, wanted);
            if (halved[0]) {
                throw new RefusedPicture(PictureLimit.TRUNCATED);
            }
            return Pixels.reduced(image.getWidth(), image.getHeight(), LONGEST, lines(image));
        } finally {
            reader.dispose();
        }
    }

    private static int step(PictureParts parts) {
        int step = 1;
        while ((long) parts.width() * parts.height() / step / step * parts.pixelBytes() > HELD) {
            step++;
        }
        return step;
    }

    /** Levels as they were written: what a profile would make of them is left to nobody. */
    private static Pixels.Lines lines(BufferedImage image) {
        Raster raster = image.getRaster();
        ColorModel model = image.getColorModel();
        int width = image.getWidth();
        int bands = raster.getNumBands();
        int shift = Math.max(0, model.getComponentSize(0) - 8);
        int[] levels = new int[width * bands];
        if (model instanceof IndexColorModel palette) {
            return (y, line) -> {
                raster.getPixels(0, y, width, 1, levels);
                for (int x = 0; x < width; x++) {
                    int colour = palette.getRGB(levels[x]);
                    line[x] = onWhite(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF, colour >>> 24);
                }
            };
        }
        boolean grey = bands < 3;
        boolean seeThrough = bands == 2 || bands == 4;
        return (y, line) -> {
            raster.getPixels(0, y, width, 1, levels);
            for (int x = 0; x < width; x++) {
                int at = x * bands;
                int red = levels[at] >> shift;
                int green = grey ? red : levels[at + 1] >> shift;
                int blue = grey ? red : levels[at + 2] >> shift;
                line[x] = onWhite(red, green, blue, seeThrough ? levels[at + bands - 1] >> shift : OPAQUE);
            }
        };
    }

    private static int onWhite(int red, int green, int blue, int alpha) {
        return onWhite(red, alpha) << 16 | onWhite(green, alpha) << 8 | onWhite(blue, alpha);
    }

    private static int onWhite(int level, int alpha) {
        return alpha == OPAQUE ? level : (level * alpha + OPAQUE * (OPAQUE - alpha)) / OPAQUE;
    }

    private static byte[] written(Pixels pixels) throws IOException {
        BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
        image.getRaster().setDataElements(0, 0, pixels.width(), pixels.height(), pixels.rgb());
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
            out.flush();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
