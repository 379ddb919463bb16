package org.hearth.files.reading;

import java.util.Arrays;

/**
 * A picture as its pixels, row by row, each {@code 0xRRGGBB}.
 *
 * @param rgb width × height of them
 */
record Pixels(int width, int height, int[] rgb) {
    private static final double NEAR = 1e-6;

    /** What gives a picture's rows, in order, without all of them being there at once. */
    @FunctionalInterface
    interface Lines {
        void line(int y, int[] rgb);
    }

    Pixels within(int longest) {
        return reduced(width, height, longest, (y, line) -> System.arraycopy(rgb, y * width, line, 0, width));
    }

    /** As it is, or smaller, so that its longer side has {@code longest} pixels: each is the mean of those that it covers. */
    static Pixels reduced(int width, int height, int longest, Lines lines) {
        double scale = Math.min(1.0, (double) longest / Math.max(width, height));
        int wide = Math.max(1, (int) Math.round(width * scale));
        int high = Math.max(1, (int) Math.round(height * scale));
        double step = (double) height / high;
        int[] rgb = new int[wide * high];
        int[] line = new int[width];
        float[] means = new float[wide * 3];
        float[] sum = new float[wide * 3];
        int row = 0;
        for (int y = 0; y < height && row < high; y++) {
            lines.line(y, line);
            means(line, width, wide, means);
            double from = y;
            while (row < high) {
                double end = (row + 1) * step;
                double until = Math.min(y + 1.0, end);
                add(sum, means, (float) (until - from));
                from = until;
                if (end > y + 1.0 + NEAR) {
                    break;
                }
                put(sum, step, rgb, row++ * wide);
                if (until >= y + 1.0 - NEAR) {
                    break;
                }
            }
        }
        return new Pixels(wide, high, rgb);
    }

    private static void means(int[] line, int width, int wide, float[] means) {
        double step = (double) width / wide;
        for (int x = 0; x < wide; x++) {
            double from = x * step;
            double until = Math.min(width, from + step);
            double red = 0;
            double green = 0;
            double blue = 0;
            for (int each = (int) from; each < until - NEAR; each++) {
                double part = Math.min(until, each + 1.0) - Math.max(from, each);
                red += part * (line[each] >> 16 & 0xFF);
                green += part * (line[each] >> 8 & 0xFF);
                blue += part * (line[each] & 0xFF);
            }
            means[x * 3] = (float) (red / step);
            means[x * 3 + 1] = (float) (green / step);
            means[x * 3 + 2] = (float) (blue / step);
        }
    }

    private static void add(float[] sum, float[] means, float part) {
        for (int each = 0; each < sum.length; each++) {
            sum[each] += means[each] * part;
        }
    }

    private static void put(float[] sum, double step, int[] rgb, int at) {
        for (int x = 0; x < sum.length / 3; x++) {
            rgb[at + x] =
                    level(sum[x * 3], step) << 16 | level(sum[x * 3 + 1], step) << 8 | level(sum[x * 3 + 2], step);
        }
        Arrays.fill(sum, 0);
    }

    private static int level(float sum, double step) {
        return (int) Math.clamp(Math.round(sum / step), 0, 255);
    }

    /** As it was seen by who held the camera. */
    Pixels upright(int orientation) {
        if (orientation == Exif.UPRIGHT) {
            return this;
        }
        boolean lying = orientation >= 5;
        int wide = lying ? height : width;
        int high = lying ? width : height;
        int[] turned = new int[rgb.length];
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                turned[y * wide + x] = rgb[source(orientation, x, y)];
            }
        }
        return new Pixels(wide, high, turned);
    }

    private int source(int orientation, int x, int y) {
        int right = width - 1;
        int bottom = height - 1;
        return switch (orientation) {
            case 2 -> y * width + right - x;
            case 3 -> (bottom - y) * width + right - x;
            case 4 -> (bottom - y) * width + x;
            case 5 -> x * width + y;
            case 6 -> (bottom - x) * width + y;
            case 7 -> (bottom - x) * width + right - y;
            default -> x * width + right - y;
        };
    }
}
