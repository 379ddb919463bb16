package org.hearth.tenancy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;

/**
 * What a centre may have of each thing, so that one centre's habits do not become everybody's bill. The standard stands here and
 * nowhere else; headquarters may set another for one centre, between {@link #least} and {@link #most}.
 */
public enum Quota {
    IMPORTS(200, 0, 5_000, "最多保留 %s 份导入，请先删除不用的。", "At most %s imports are kept; first delete those no longer needed."),
    IMPORT_ROWS(
            1_000_000,
            0,
            20_000_000,
            "保留的导入合计不能超过 %s 行，请先删除不用的。",
            "Imports may keep %s rows in all; first delete those no longer needed."),
    RESIDENTS(
            100_000,
            0,
            1_000_000,
            "居民档案最多 %s 份。请先删除不再需要的，或请总部调整上限。",
            "At most %s residents are kept. Erase those no longer needed, or ask headquarters for more."),
    PICTURE_MB(
            1_000,
            0,
            100_000,
            "图片合计最多 %s MB。请移除不用的（一天后腾出空间），或请总部调整上限。",
            "Pictures may take %s MB in all. Remove those no longer used (their room is free a day later), or ask headquarters for more."),
    REQUESTS_PER_MINUTE(
            12_000,
            600,
            120_000,
            "本中心每分钟最多 %s 次请求，请稍候再试。",
            "The centre may send %s requests a minute; try again in a moment.");

    private final int standard;
    private final int least;
    private final int most;
    private final String zh;
    private final String en;

    Quota(int standard, int least, int most, String zh, String en) {
        this.standard = standard;
        this.least = least;
        this.most = most;
        this.zh = zh;
        this.en = en;
    }

    /** @return what a centre may have where headquarters set nothing else */
    public int standard() {
        return standard;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    /** Whether it is of what a centre keeps, which is counted; requests are gone when they are answered. */
    public boolean isKept() {
        return this != REQUESTS_PER_MINUTE;
    }

    /** @return the word used in the database and on the wire, e.g. {@code import-rows} */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Quota> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** @return why no more is taken, and what to do */
    public Problem reached(int allowed) {
        return Problem.of(ProblemType.QUOTA_REACHED, zh, en, "%,d".formatted(allowed));
    }
}
