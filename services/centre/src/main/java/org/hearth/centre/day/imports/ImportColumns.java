package org.hearth.centre.day.imports;

import org.hearth.centre.day.imports.ImportResponses.ImportResponse;
import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Words;
import org.jspecify.annotations.Nullable;

/** Imports as they are handed out. */
final class ImportColumns {
    private static final Words STATES = Words.of(
            "uploaded",
            "待对应列",
            "Columns to map",
            "testing",
            "正在试导入",
            "Testing",
            "tested",
            "试导入完成",
            "Tested",
            "importing",
            "正在导入",
            "Importing",
            "done",
            "已完成",
            "Done",
            "cancelled",
            "已停止",
            "Cancelled",
            "failed",
            "失败",
            "Failed");

    static final Columns<ImportResponse> IMPORTS = Columns.<ImportResponse>of("imports", "导入记录", "Imports")
            .with("文件", "File", ImportResponse::filename)
            .with("状态", "State", one -> STATES.of(one.state()))
            .with("行数", "Rows", ImportResponse::totalRows)
            .with("新增", "Added", one -> tested(one, one.created()))
            .with("修改", "Changed", one -> tested(one, one.changed()))
            .with("未变", "Unchanged", one -> tested(one, one.unchanged()))
            .with("被拒", "Refused", one -> tested(one, one.refused()))
            .with("提醒", "Hints", one -> tested(one, one.hinted()))
            .with("失败原因", "Why it failed", ImportResponse::error)
            .with("上传时间", "Uploaded at", ImportResponse::at)
            .with("经手人", "Who", ImportResponse::by)
            .simulated(ImportResponse::simulated);

    private ImportColumns() {}

    /** Before its columns are mapped nothing is known of its rows. */
    private static @Nullable Integer tested(ImportResponse one, int rows) {
        return one.mapping() == null ? null : (Integer) rows;
    }
}
