package org.hearth.centre.day.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.kernel.Message;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/** What is answered about imports. */
public final class ImportResponses {
    private ImportResponses() {}

    /**
     * An import and how far it has come.
     *
     * @param state {@code uploaded}, {@code testing}, {@code tested}, {@code importing}, {@code done}, {@code cancelled} or
     *     {@code failed}
     * @param sample the first rows as they are
     * @param mapping the columns chosen for this file, null before the first test
     * @param suggested the columns chosen last time for a file of these columns, else what their names suggest; no {@code externalId}
     *     where that would not tell its rows apart
     * @param doneRows rows worked off in this state; {@code created} to {@code refused} count them by verdict
     * @param hinted rows that would be taken over and have something worth a second look
     */
    public record ImportResponse(
            UUID id,
            String filename,
            @Schema(enumeration = {"csv", "xlsx"}) String format,

            @Schema(enumeration = {"uploaded", "testing", "tested", "importing", "done", "cancelled", "failed"})
            String state,

            List<String> columns,
            List<List<String>> sample,
            @Nullable ImportMapping mapping,
            ImportMapping suggested,
            int totalRows,
            int doneRows,
            int created,
            int changed,
            int unchanged,
            int refused,
            int hinted,
            boolean simulated,
            @Nullable Message error,
            String by,
            Instant at,
            int version)
            implements Versioned {}

    /**
     * One row of the file.
     *
     * @param line its number in the file
     * @param verdict {@code created}, {@code changed}, {@code unchanged} or {@code refused}; null before the test
     * @param hints what is worth a second look: others in its space at that time, closed doors
     */
    public record ImportRow(
            int line,
            List<String> cells,

            @Schema(enumeration = {"created", "changed", "unchanged", "refused"}) @Nullable
            String verdict,

            @Nullable Message reason,
            List<Message> hints) {}
}
