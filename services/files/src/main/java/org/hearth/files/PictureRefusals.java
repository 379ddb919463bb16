package org.hearth.files;

import org.hearth.files.reading.PictureLimit;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;

/** What a person is told of a picture that is not taken, and what to do. */
final class PictureRefusals {
    private PictureRefusals() {}

    static Problem of(PictureLimit limit) {
        String most = "%,d".formatted(limit.most());
        return switch (limit) {
            case SIDE ->
                tooLarge(
                        "图片的边长超过 %s 像素，请缩小后再试。",
                        "A side of the picture has more than %s pixels. Make it smaller and try again.", most);
            case PIXELS, PROGRESSIVE ->
                tooLarge(
                        "图片超过 %s 万像素，请缩小后再试。",
                        "The picture has more than %2$s million pixels. Make it smaller and try again.",
                        limit.most() / 10_000,
                        limit.most() / 1_000_000);
            case SCANS -> tooMuch();
            case TRUNCATED ->
                unsupported(
                        "图片不完整，可能没有传完或已损坏。请换一张，或重新保存后再试。",
                        "The picture is not whole; it may be damaged or was not copied to its end. Use another, or save it again.");
            case WEBP ->
                unsupported(
                        "暂不能读 WebP 图片。请另存为 JPEG 或 PNG 后再试。",
                        "WebP pictures cannot be read. Save it as JPEG or PNG and try again.");
            case HEIC ->
                unsupported(
                        "暂不能读 HEIC 照片。请在手机上选“兼容性最佳”，或另存为 JPEG 后再试。",
                        "HEIC photos cannot be read. Choose “Most Compatible” on the phone, or save it as JPEG, and try again.");
            case MARKUP ->
                unsupported(
                        "这是网页或矢量图（如 SVG），不是照片。请用 JPEG 或 PNG 图片。",
                        "This is a page or a drawing (such as SVG), not a photo. Use a JPEG or PNG picture.");
            case POLYGLOT ->
                unsupported(
                        "图片里夹带了其他文件，不能使用。请用看图软件另存为新图片后再试。",
                        "The picture carries another file inside and cannot be used. Save it as a new picture in an image program and try again.");
            case INKS ->
                unsupported(
                        "这是印刷用的 CMYK 图片。请另存为 RGB 的 JPEG 后再试。",
                        "This is a CMYK picture made for printing. Save it as an RGB JPEG and try again.");
            case OTHER_KIND ->
                unsupported("这不是 JPEG 或 PNG 图片，请换一张。", "This is neither a JPEG nor a PNG picture. Use another.");
            case DAMAGED ->
                unsupported(
                        "图片无法读取，可能已损坏。请用看图软件打开并另存为 JPEG 后再试。",
                        "The picture cannot be read and may be damaged. Open it in an image program and save it as JPEG, then try again.");
        };
    }

    /** The reader had no memory or time left: nothing a photo needs. */
    static Problem tooMuch() {
        return tooLarge(
                "读这张图片太费时间或内存，已停止。请缩小或另存为 JPEG 后再试。",
                "Reading this picture took too much time or memory and was stopped. Make it smaller, or save it as JPEG, and try again.");
    }

    private static Problem tooLarge(String zh, String en, Object... values) {
        return Problem.of(ProblemType.TOO_LARGE, zh, en, values);
    }

    private static Problem unsupported(String zh, String en) {
        return Problem.of(ProblemType.UNSUPPORTED_MEDIA, zh, en);
    }
}
