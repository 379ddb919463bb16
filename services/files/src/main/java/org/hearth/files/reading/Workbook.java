package org.hearth.files.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.files.reading.Xml.At;
import org.jspecify.annotations.Nullable;

/** An Excel workbook (ECMA-376): finds its first sheet, its texts and its styles. */
final class Workbook {
    private static final String USUAL = "xl/workbook.xml";

    private final Parts parts;

    private Workbook(Parts parts) {
        this.parts = parts;
    }

    static void read(Path file, KeptRows rows) throws IOException {
        try (Parts parts = new Parts(file)) {
            new Workbook(parts).read(rows);
        }
    }

    /** A relation of one part to another, by its id. */
    private record Relation(String kind, String part) {}

    private void read(KeptRows rows) throws IOException {
        String book = relations("").values().stream()
                .filter(relation -> relation.kind().equals("officeDocument"))
                .map(Relation::part)
                .findFirst()
                .orElse(USUAL);
        Map<String, Relation> relations = relations(book);
        @Nullable String first = null;
        boolean from1904 = false;
        try (Xml xml = parts.open(book)) {
            for (At at = xml.next(); at != At.DONE; at = xml.next()) {
                if (at == At.START && xml.name().equals("workbookPr")) {
                    String value = xml.attribute("date1904");
                    from1904 = "1".equals(value) || "true".equals(value);
                } else if (at == At.START && xml.name().equals("sheet") && first == null) {
                    first = xml.attribute("id");
                }
            }
        }
        Relation sheet = relations.get(first == null ? "" : first);
        if (sheet == null) {
            throw new RefusedFile(Limit.DAMAGED);
        }
        String texts = part(relations, "sharedStrings");
        String styles = part(relations, "styles");
        Sheet.read(
                parts,
                sheet.part(),
                texts == null ? List.of() : SharedTexts.read(parts, texts),
                styles == null ? new DayStyles() : DayStyles.read(parts, styles),
                from1904,
                rows);
    }

    private @Nullable String part(Map<String, Relation> relations, String kind) {
        return relations.values().stream()
                .filter(relation -> relation.kind().equals(kind) && parts.has(relation.part()))
                .map(Relation::part)
                .findFirst()
                .orElse(null);
    }

    /** What a part, or the package itself, is related to. */
    private Map<String, Relation> relations(String of) throws IOException {
        int slash = of.lastIndexOf('/');
        String folder = of.substring(0, slash + 1);
        String name = folder + "_rels/" + of.substring(slash + 1) + ".rels";
        Map<String, Relation> found = new HashMap<>();
        if (!parts.has(name)) {
            return found;
        }
        try (Xml xml = parts.open(name)) {
            for (At at = xml.next(); at != At.DONE && found.size() < Limit.PARTS.most(); at = xml.next()) {
                String id = at == At.START ? xml.attribute("Id") : null;
                String type = at == At.START ? xml.attribute("Type") : null;
                String target = at == At.START ? xml.attribute("Target") : null;
                if (id != null && type != null && target != null) {
                    found.put(id, new Relation(type.substring(type.lastIndexOf('/') + 1), resolved(folder, target)));
                }
            }
        }
        return found;
    }

    private static String resolved(String folder, String target) {
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        return path.contains("\u0000") ? path : Path.of(path).normalize().toString();
    }
}
