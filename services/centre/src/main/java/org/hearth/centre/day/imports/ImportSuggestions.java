package org.hearth.centre.day.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.centre.day.imports.ImportResponses.ImportRow;
import org.hearth.files.ReceivedTable;
import org.hearth.tenancy.Json;

/**
 * What a new file's columns are taken for: what was chosen for such a file last, else what its heads say. What tells sessions apart is
 * suggested only where it does so in this file: a wrong key would make one session of two, so else it is asked for.
 */
@ApplicationScoped
class ImportSuggestions {
    private static final int LOOKED_AT = 20;

    private final ImportSql sql;
    private final Json json;

    @Inject
    ImportSuggestions(ImportSql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** @param table its rows, which are kept already */
    ImportMapping of(Import file, ReceivedTable table) {
        List<String> columns = json.read(file.columns, new TypeReference<>() {});
        return sql.remembered(file.id)
                .map(last -> last.known(tellsApart(table, columns, last.externalId()) ? last.externalId() : List.of()))
                .orElseGet(() -> byHeads(file, table, columns));
    }

    private ImportMapping byHeads(Import file, ReceivedTable table, List<String> columns) {
        List<ImportRow> first = sql.rowsAfter(file.id, 0, LOOKED_AT);
        KnownHeads heads = new KnownHeads(columns);
        ImportMapping mapping = heads.mapping(column -> first.stream()
                .map(row -> row.cells())
                .filter(cells -> cells.size() > columns.indexOf(column))
                .anyMatch(cells -> RowParser.holdsDay(cells.get(columns.indexOf(column)))));
        List<List<String>> keys = heads.keys(mapping);
        RowsToldApart told = RowsToldApart.by(
                table, keys.stream().map(key -> at(columns, key)).toList());
        for (int key = 0; key < keys.size(); key++) {
            if (told.isUnique(key)) {
                return mapping.known(keys.get(key));
            }
            if (keys.get(key).equals(heads.session()) && told.different(key) > 1) {
                // numbers that repeat: which of them is meant is for a person to say
                return mapping;
            }
        }
        return mapping;
    }

    private static boolean tellsApart(ReceivedTable table, List<String> columns, List<String> key) {
        return RowsToldApart.by(table, List.of(at(columns, key))).isUnique(0);
    }

    private static List<Integer> at(List<String> columns, List<String> key) {
        return key.stream().map(columns::indexOf).toList();
    }
}
