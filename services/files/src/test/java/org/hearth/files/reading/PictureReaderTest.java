package org.hearth.files.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearth.testing.Pictures.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.hearth.testing.HostileFiles;
import org.hearth.testing.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a picture that was sent, and which are refused. */
class PictureReaderTest {
    private static final int RED = 0xFF0000;
    private static final int BLUE = 0x0000FF;
    private static final int WHITE = 0xFFFFFF;

    @TempDir
    Path folder;

    private PictureReader.Made made(byte[] file) throws IOException {
        return PictureReader.read(Files.write(folder.resolve("file"), file));
    }

    private static BufferedImage image(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    /** Near enough: a JPEG is never exact. */
    private static void shows(BufferedImage image, double across, double down, int colour) {
        int seen = image.getRGB((int) (image.getWidth() * across), (int) (image.getHeight() * down));
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(seen >> shift & 0xFF)
                    .as("%06x at %s, %s", seen & 0xFFFFFF, across, down)
                    .isCloseTo(colour >> shift & 0xFF, org.assertj.core.data.Offset.offset(12));
        }
    }

    private void refused(byte[] file, PictureLimit limit) {
        assertThatThrownBy(() -> made(file))
                .isInstanceOfSatisfying(
                        RefusedPicture.class, e -> assertThat(e.limit()).isEqualTo(limit));
    }

    @Test
    void aLargePictureIsMadeSmallerAndHasASmallOne() throws IOException {
        PictureReader.Made made = made(Pictures.jpeg(4000, 3000));
        assertThat(made.width()).isEqualTo(1600);
        assertThat(made.height()).isEqualTo(1200);
        BufferedImage picture = image(made.picture());
        assertThat(picture.getWidth()).isEqualTo(1600);
        shows(picture, 0.25, 0.25, RED);
        shows(picture, 0.75, 0.25, BLUE);
        shows(picture, 0.25, 0.75, BLUE);
        BufferedImage small = image(made.small());
        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(small.getHeight()).isEqualTo(240);
        shows(small, 0.25, 0.25, RED);
        assertThat(made.small().length).isLessThan(30_000);
    }

    @Test
    void aSmallPictureKeepsItsSize() throws IOException {
        PictureReader.Made made = made(Pictures.png(300, 200));
        assertThat(image(made.picture()).getWidth()).isEqualTo(300);
        assertThat(image(made.small()).getHeight()).isEqualTo(200);
        assertThat(made.width()).isEqualTo(300);
    }

    @Test
    void onePixelAndALongLineArePicturesToo() throws IOException {
        assertThat(made(Pictures.png(1, 1)).height()).isEqualTo(1);
        PictureReader.Made line = made(Pictures.png(12_000, 1));
        assertThat(line.width()).isEqualTo(1600);
        assertThat(line.height()).isEqualTo(1);
    }

    @Test
    void aPictureOfFiftyMillionPixelsIsReadThoughItIsNeverHeldWhole() throws IOException {
        PictureReader.Made made = made(Pictures.jpeg(8_000, 6_000));
        assertThat(made.width()).isEqualTo(1600);
        shows(image(made.picture()), 0.25, 0.25, RED);
        shows(image(made.picture()), 0.75, 0.75, BLUE);
    }

    @Test
    void aPictureSentCoarseFirstIsReadAndOneOfGreysKeepsThem() throws IOException {
        shows(image(made(Pictures.progressive(640, 480)).picture()), 0.25, 0.25, RED);
        shows(image(made(Pictures.grey(640, 480, 100)).picture()), 0.5, 0.5, 0x646464);
    }

    @Test
    void whatOneSeesThroughIsLaidOnWhite() throws IOException {
        BufferedImage picture = image(made(Pictures.seeThrough(400, 300)).picture());
        shows(picture, 0.25, 0.25, RED);
        shows(picture, 0.75, 0.75, WHITE);
    }

    /** Where the red quarter is to be seen, by how the camera was held (EXIF 2.32, tag 274). */
    @ParameterizedTest
    @CsvSource({
        "1, 0.25, 0.25, 400",
        "2, 0.75, 0.25, 400",
        "3, 0.75, 0.75, 400",
        "4, 0.25, 0.75, 400",
        "5, 0.25, 0.25, 300",
        "6, 0.75, 0.25, 300",
        "7, 0.75, 0.75, 300",
        "8, 0.25, 0.75, 300",
        "9, 0.25, 0.25, 400"
    })
    void itIsTurnedAsItWasHeld(int orientation, double across, double down, int width) throws IOException {
        PictureReader.Made made = made(Pictures.photo(400, 300, orientation));
        assertThat(made.width()).isEqualTo(width);
        shows(image(made.picture()), across, down, RED);
        shows(image(made.picture()), 1 - across, 1 - down, BLUE);
        shows(image(made.small()), across, down, RED);
    }

    @Test
    void whatACameraWroteDownIsNotInIt() throws IOException {
        byte[] photo = Pictures.photo(400, 300, 6);
        assertThat(latin(photo)).contains("Exif", "LaoWang-Mei");
        PictureReader.Made made = made(Pictures.with(photo, 0xFE, text("taken at home")));
        for (byte[] ours : new byte[][] {made.picture(), made.small()}) {
            assertThat(latin(ours)).startsWith("\u00ff\u00d8").doesNotContain("Exif", "LaoWang", "home", "ICC_PROFILE");
        }
        byte[] named = Pictures.withChunk(Pictures.png(40, 30), "tEXt", text("Author\0LaoWang"));
        assertThat(latin(made(named).picture())).doesNotContain("LaoWang");
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void theSameFileBecomesTheSamePicture() throws IOException {
        byte[] photo = Pictures.photo(2000, 1500, 6);
        assertThat(made(photo).picture()).isEqualTo(made(photo).picture());
    }

    /** A phone's moving picture and second views come after the end: they are left out. */
    @Test
    void whatAPhoneAppendsIsLeftOut() throws IOException {
        byte[] film = new byte[500_000];
        new Random(1).nextBytes(film);
        byte[] moving = Pictures.joined(Pictures.jpeg(64, 48), Pictures.jpeg(32, 24), text("ftypmp42"), film);
        assertThat(made(moving).picture()).isEqualTo(made(Pictures.jpeg(64, 48)).picture());
    }

    static Stream<Arguments> refusals() {
        byte[] jpeg = Pictures.photo(400, 300, 1);
        byte[] png = Pictures.png(400, 300);
        byte[] wrongSum = png.clone();
        wrongSum[50] ^= 1;
        return Stream.of(
                Arguments.of("a PNG of 20,000 times 20,000", Pictures.hugePng(20_000, 20_000), PictureLimit.PIXELS),
                Arguments.of("a JPEG of 20,000 times 20,000", Pictures.hugeJpeg(20_000, 20_000), PictureLimit.PIXELS),
                Arguments.of("a PNG of two thousand million", Pictures.hugePng(2_000_000_000, 1), PictureLimit.SIDE),
                Arguments.of("a PNG of no pixels", Pictures.hugePng(0, 10), PictureLimit.DAMAGED),
                Arguments.of("a PNG that has less than it says", Pictures.hugePng(2_000, 2_000), PictureLimit.DAMAGED),
                Arguments.of("a cut JPEG", Pictures.cut(jpeg), PictureLimit.TRUNCATED),
                Arguments.of(
                        "a cut JPEG with an end",
                        Pictures.cutAndEnded(Pictures.jpeg(400, 300)),
                        PictureLimit.TRUNCATED),
                Arguments.of("a cut PNG", Pictures.cut(png), PictureLimit.TRUNCATED),
                Arguments.of("a PNG with a wrong checksum", wrongSum, PictureLimit.DAMAGED),
                Arguments.of(
                        "the beginning of a JPEG",
                        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
                        PictureLimit.TRUNCATED),
                Arguments.of("a JPEG and an archive", Pictures.andArchive(jpeg), PictureLimit.POLYGLOT),
                Arguments.of("a PNG and an archive", Pictures.andArchive(png), PictureLimit.POLYGLOT),
                Arguments.of(
                        "a JPEG and a page",
                        Pictures.with(jpeg, 0xFE, text("--><ScRipt>alert(1)</script>")),
                        PictureLimit.POLYGLOT),
                Arguments.of(
                        "a JPEG and a program",
                        Pictures.joined(jpeg, text("<?php system($_GET[0]);")),
                        PictureLimit.POLYGLOT),
                Arguments.of(
                        "a PNG and a page",
                        Pictures.withChunk(png, "tEXt", text("a\0<html><body>")),
                        PictureLimit.POLYGLOT),
                Arguments.of("a JPEG and a document", Pictures.joined(jpeg, text("%PDF-1.7")), PictureLimit.POLYGLOT),
                Arguments.of(
                        "an SVG",
                        text("\ufeff <?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"),
                        PictureLimit.MARKUP),
                Arguments.of("a page", text("<!DOCTYPE html><script>alert(1)</script>"), PictureLimit.MARKUP),
                Arguments.of("WebP", text("RIFF\0\0\0\0WEBPVP8 "), PictureLimit.WEBP),
                Arguments.of("HEIC", text("\0\0\0\u0018ftypheic"), PictureLimit.HEIC),
                Arguments.of("GIF", Pictures.gif(40, 30), PictureLimit.OTHER_KIND),
                Arguments.of("words", text("a photo"), PictureLimit.OTHER_KIND),
                Arguments.of("nothing", new byte[0], PictureLimit.OTHER_KIND),
                Arguments.of("a workbook", HostileFiles.cellFarOut(), PictureLimit.OTHER_KIND));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusals(String what, byte[] file, PictureLimit limit) {
        assertThat(what).isNotEmpty();
        try {
            made(file);
        } catch (RefusedPicture e) {
            assertThat(e.limit()).as(what).isEqualTo(limit);
            return;
        } catch (IOException | RuntimeException e) {
            // what its parser stumbles over is told as damaged
            assertThat(limit).as("%s: %s", what, e).isEqualTo(PictureLimit.DAMAGED);
            return;
        }
        throw new AssertionError(what + " was taken");
    }

    @Test
    void aJpegOfManyPassesIsRefusedBeforeItIsDecoded() {
        byte[] jpeg = Pictures.jpeg(64, 48);
        int scan = 2;
        while (jpeg[scan] != (byte) 0xFF || jpeg[scan + 1] != (byte) 0xDA) {
            scan++;
        }
        byte[][] parts = new byte[103][];
        parts[0] = java.util.Arrays.copyOf(jpeg, scan);
        java.util.Arrays.fill(parts, 1, 102, java.util.Arrays.copyOfRange(jpeg, scan, jpeg.length - 2));
        parts[102] = new byte[] {(byte) 0xFF, (byte) 0xD9};
        refused(Pictures.joined(parts), PictureLimit.SCANS);
    }

    /** Whatever is wrong with a picture, it is refused or made: nothing else comes of it. */
    @Test
    void aPictureWithAnyByteChangedIsMadeOrRefused() throws IOException {
        Random random = new Random(7);
        for (byte[] good :
                new byte[][] {Pictures.photo(60, 40, 6), Pictures.png(60, 40), Pictures.progressive(60, 40)}) {
            for (int time = 0; time < 300; time++) {
                byte[] bent = good.clone();
                bent[random.nextInt(bent.length)] = (byte) random.nextInt();
                try {
                    assertThat(made(bent).picture()).isNotEmpty();
                } catch (RefusedPicture | IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
                    assertThat(e).isNotNull();
                }
            }
        }
    }
}
