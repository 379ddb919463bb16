package org.hearth.centre.people.note;

import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Words;

/** Notes as they are handed out. */
final class NoteColumns {
    private static final Words READERS =
            Words.of("all", "能看居民的人", "Whoever sees residents", "few", "少数指定人员", "Few readers");

    static final Columns<NoteResponse> NOTES = Columns.<NoteResponse>of("resident-notes", "居民备注", "Notes of residents")
            .with("姓名", "Name", NoteResponse::resident)
            .with("备注", "Note", NoteResponse::body)
            .with("谁能看", "Read by", each -> READERS.of(each.readers()))
            .with("未列内容", "Words left out", NoteResponse::leftOut)
            .with("记录人", "Written by", NoteResponse::writtenBy)
            .with("记录时间", "Written at", NoteResponse::createdAt)
            .with("修改时间", "Changed at", NoteResponse::changedAt)
            .noted(
                    "只给少数指定人员看的备注，其他人导出时不含内容。",
                    "Of notes for few readers the words are left out of the files of others.")
            .simulated(NoteResponse::simulated)
            .ofPeople("resident");

    private NoteColumns() {}
}
