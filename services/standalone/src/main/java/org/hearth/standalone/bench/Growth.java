package org.hearth.standalone.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hearth.standalone.bench.Figures.Result;
import org.hearth.standalone.bench.Figures.Row;
import org.hearth.standalone.bench.Figures.Size;

/** The plot: operations a second with more and more centres, both axes by powers of ten, each workload beside its leanest SQL. */
final class Growth {
    private static final String[] COLOURS = {"#0b6e4f", "#b23a48", "#1d4e89", "#c77d0a", "#6a4c93"};
    private static final int WIDTH = 860;
    private static final int HEIGHT = 460;
    private static final int LEFT = 70;
    private static final int RIGHT = 660;
    private static final int TOP = 50;
    private static final int BOTTOM = 400;
    private static final int LINE = 44;

    private final List<Size> sizes;
    private final double fewest;
    private final double most;
    private final double slowest;
    private final double fastest;

    private Growth(List<Size> sizes) {
        this.sizes = sizes;
        this.fewest = Math.log10(sizes.getFirst().centres());
        this.most = Math.log10(sizes.getLast().centres());
        List<Double> rates = sizes.stream()
                .flatMap(size -> size.rows().stream())
                .flatMap(row -> List.of(row.server(), row.lean()).stream())
                .map(result -> result.measured().perSecond())
                .toList();
        this.slowest = Math.floor(Math.log10(rates.stream().min(Double::compare).orElseThrow()));
        this.fastest = Math.ceil(Math.log10(rates.stream().max(Double::compare).orElseThrow()));
    }

    /** @param sizes by number of centres, ascending, at least two */
    static String svg(List<Size> sizes) {
        return new Growth(sizes).svg();
    }

    private String svg() {
        StringBuilder text = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" font-family="system-ui, sans-serif" font-size="13">
                <rect width="%1$d" height="%2$d" fill="#fff"/>
                <text x="%3$d" y="26" font-size="16" fill="#222">每秒次数 Operations a second — solid: server · dashed: leanest SQL by pgbench</text>
                """.formatted(WIDTH, HEIGHT, LEFT));
        for (int power = (int) slowest; power <= fastest; power++) {
            int y = y(Math.pow(10, power));
            text.append("<path d=\"M%d %dH%d\" stroke=\"#ddd\"/>\n".formatted(LEFT, y, RIGHT));
            text.append(label(LEFT - 8, y + 4, "end", "#555", "%,.0f".formatted(Math.pow(10, power))));
        }
        for (Size size : sizes) {
            text.append("<path d=\"M%d %dV%d\" stroke=\"#ddd\"/>\n".formatted(x(size), TOP, BOTTOM));
            text.append(label(x(size), BOTTOM + 22, "middle", "#555", "%,d".formatted(size.centres())));
        }
        text.append(label(
                (LEFT + RIGHT) / 2, BOTTOM + 46, "middle", "#222", "中心 centres, each picked as often as the others"));
        List<String> workloads =
                sizes.getLast().rows().stream().map(Row::workload).distinct().toList();
        for (int i = 0; i < workloads.size(); i++) {
            String workload = workloads.get(i);
            String colour = COLOURS[i % COLOURS.length];
            text.append(line(workload, colour, "", Row::server));
            text.append(line(workload, colour, " stroke-dasharray=\"5 5\"", Row::lean));
            text.append("<path d=\"M%d %dh24\" stroke=\"%s\" stroke-width=\"3\"/>\n"
                    .formatted(RIGHT + 20, TOP + 10 + i * LINE, colour));
            double kept = Targets.kept(
                    at(sizes.getFirst(), workload).server(),
                    at(sizes.getLast(), workload).server());
            text.append(label(RIGHT + 52, TOP + 14 + i * LINE, "start", "#222", workload));
            text.append(label(RIGHT + 52, TOP + 30 + i * LINE, "start", "#555", "keeps " + Report.percent(kept)));
        }
        return text.append("</svg>\n").toString();
    }

    private String line(String workload, String colour, String dashes, Function<Row, Result> of) {
        List<String> points = new ArrayList<>();
        StringBuilder dots = new StringBuilder();
        for (Size size : sizes) {
            int y = y(of.apply(at(size, workload)).measured().perSecond());
            points.add(x(size) + "," + y);
            dots.append("<circle cx=\"%d\" cy=\"%d\" r=\"4\" fill=\"%s\"/>\n".formatted(x(size), y, colour));
        }
        return "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s/>\n%s"
                .formatted(String.join(" ", points), colour, dashes, dots);
    }

    private static Row at(Size size, String workload) {
        return size.row(workload, Picker.UNIFORM);
    }

    private static String label(int x, int y, String anchor, String colour, String what) {
        return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n"
                .formatted(x, y, anchor, colour, what);
    }

    private int x(Size size) {
        return LEFT + (int) Math.round((RIGHT - LEFT) * (Math.log10(size.centres()) - fewest) / (most - fewest));
    }

    private int y(double rate) {
        return BOTTOM
                - (int) Math.round((BOTTOM - TOP) * (Math.log10(rate) - slowest) / Math.max(1, fastest - slowest));
    }
}
