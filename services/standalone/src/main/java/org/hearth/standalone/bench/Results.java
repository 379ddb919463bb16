package org.hearth.standalone.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The last figures of each number of tenants, kept in a folder as data and as a page. */
final class Results {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;

    Results(Path folder) {
        this.folder = folder;
    }

    /** Keeps the yardstick's script of one centre, to read what the server asks of the database. */
    void sql(Workload workload, String script) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(workload.label() + ".sql"), script);
    }

    /** Puts new figures in place of those with as many tenants, and writes the page anew. */
    void add(Figures figures, Report.Machine machine) throws IOException {
        Path data = folder.resolve("latest.json");
        List<Figures> all = new ArrayList<>();
        if (Files.exists(data)) {
            all.addAll(JSON.readValue(data.toFile(), new TypeReference<List<Figures>>() {}));
        }
        all.removeIf(one -> one.tenants() == figures.tenants());
        all.add(figures);
        all.sort(Comparator.comparingInt(Figures::tenants));
        Files.createDirectories(folder);
        Files.writeString(data, JSON.writeValueAsString(all) + "\n");
        Files.writeString(folder.resolve("latest.md"), Report.markdown(machine, all));
    }
}
