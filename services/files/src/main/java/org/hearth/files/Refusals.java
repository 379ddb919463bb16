package org.hearth.files;

import org.hearth.files.reading.Limit;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;

/** What a person is told of a file that is not taken: which limit it passed, where, and what to do. */
final class Refusals {
    private Refusals() {}

    static Problem of(Limit limit, int line) {
        String most = "%,d".formatted(limit.most());
        return switch (limit) {
            case ROWS -> tooLarge("一次最多 %s 行，请分批导入。", "At most %s rows at a time; import in parts.", most);
            case TEXT ->
                tooLarge("文件里的文字超过 %s 字，请分批导入。", "The file has more than %s characters; import in parts.", most);
            case COLUMNS ->
                tooLarge(
                        "第 %s 行超过 %s 列。请删去多余的列或逗号后再试。",
                        "Row %s has more than %s columns. Remove the superfluous columns or commas and try again.",
                        line,
                        most);
            case CELL ->
                tooLarge(
                        line == 0 ? "有一格的文字超过 %2$s 字。请缩短后再试。" : "第 %s 行有一格的文字超过 %s 字，可能是引号没有配对。请改正后再试。",
                        line == 0
                                ? "A cell has more than %2$s characters. Shorten it and try again."
                                : "A cell of row %s has more than %s characters; a quote may lack its partner. Mend it and try again.",
                        line,
                        most);
            case ROW ->
                tooLarge(
                        "第 %s 行的文字合计超过 %s 字。请缩短，或删去不需要的列后再试。",
                        "Row %s has more than %s characters in all. Shorten it, or remove columns that are not needed, and try again.",
                        line,
                        most);
            case STRINGS ->
                tooLarge(
                        "工作簿里不同的文字超过 %s 字。请只保留要导入的表，或分批导入。",
                        "The workbook has more than %s characters of different texts. Keep only the sheet to import, or import in parts.",
                        most);
            case UNPACKED ->
                tooLarge(
                        "工作簿展开后超过 %s MB。请只保留要导入的表，或另存为 CSV 后再试。",
                        "The workbook unpacks to more than %s MB. Keep only the sheet to import, or save it as CSV, and try again.",
                        limit.most() >> 20);
            case LINES, PACKED, STRETCH, PARTS ->
                tooLarge(
                        "工作簿的内部结构不正常（展开后大得出奇）。请用表格软件另存为 CSV 后再试。",
                        "The workbook is not built as a real one (it unpacks to far more than it is). Save it as CSV in a spreadsheet program, then try again.");
            case ELEMENTS ->
                tooLarge(
                        "工作簿里的单元格过多（带格式的空白格也算）。请只保留要导入的表、清除格式，或另存为 CSV 后再试。",
                        "The workbook has too many cells (blank ones with a format count). Keep only the sheet to import, clear its formats, or save it as CSV, and try again.");
            case FORMAT, FORMATS ->
                tooLarge(
                        "工作簿里的单元格格式过长或过多（最多 %s）。请清除格式，或另存为 CSV 后再试。",
                        "The workbook's cell formats are too long or too many (%s at most). Clear them, or save it as CSV, and try again.",
                        most);
            case DAMAGED ->
                unsupported(
                        "文件无法读取，可能已损坏。请用表格软件打开并重新保存后再试。",
                        "The file cannot be read and may be damaged. Open and save it in a spreadsheet program, then try again.");
            case OTHER_KIND ->
                unsupported(
                        "这不是 CSV 或 XLSX 文件。若是旧版 Excel（.xls），请另存为 .xlsx。",
                        "This is neither CSV nor XLSX. Save an old Excel file (.xls) as .xlsx.");
        };
    }

    /** The reader had no memory or time left: nothing a timetable needs. */
    static Problem tooMuch() {
        return tooLarge(
                "读这份文件太费时间或内存，已停止。请只保留要导入的表、清除格式，或另存为 CSV 后再试。",
                "Reading this file took too much time or memory and was stopped. Keep only the sheet to import, clear its formats, or save it as CSV, and try again.");
    }

    static Problem noWorkbook() {
        return unsupported(
                "这个文件不是 Excel 工作簿，可能已损坏。请用表格软件打开原文件，重新保存后再试。",
                "This is no Excel workbook; it may be damaged. Open the original in a spreadsheet program, save it again and retry.");
    }

    private static Problem tooLarge(String zh, String en, Object... values) {
        return Problem.of(ProblemType.TOO_LARGE, zh, en, values);
    }

    private static Problem unsupported(String zh, String en) {
        return Problem.of(ProblemType.UNSUPPORTED_MEDIA, zh, en);
    }
}
