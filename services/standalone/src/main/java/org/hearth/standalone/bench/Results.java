package org.hearth.standalone.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.hearth.standalone.bench.Figures.Imports;
import org.hearth.standalone.bench.Figures.Size;
import org.hearth.standalone.bench.Figures.Starts;

/** The last figures of each kind, kept in a folder as data, as a page and as a plot; beside the yardsticks' scripts. */
final class Results {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;
    private final boolean kept;
    private final Report.Machine machine;

    /** @param kept whether anything is written; what is only looked at is not */
    Results(Path folder, boolean kept, Report.Machine machine) {
        this.folder = folder;
        this.kept = kept;
        this.machine = machine;
    }

    /** The leanest SQL of a workload, as somebody wrote it. */
    Script lean(Workload workload) throws IOException {
        return Script.lean(workload, folder);
    }

    /** Keeps the script of one centre, to read what the server asks of the database. */
    void sql(Workload workload, Script script) throws IOException {
        if (kept) {
            Files.writeString(folder.resolve(workload.label() + ".sql"), script.of(Picker.uniform(1), 0, 1));
        }
    }

    void add(Size size) throws IOException {
        change(figures -> figures.withSize(size));
    }

    void addComparison(Size size) throws IOException {
        change(figures -> figures.withComparison(size));
    }

    void add(Imports imports) throws IOException {
        change(figures -> figures.with(imports));
    }

    void add(Starts starts) throws IOException {
        change(figures -> figures.with(starts));
    }

    private void change(UnaryOperator<Figures> change) throws IOException {
        if (!kept) {
            return;
        }
        Path data = folder.resolve("latest.json");
        Figures figures =
                change.apply(Files.exists(data) ? JSON.readValue(data.toFile(), Figures.class) : Figures.NONE);
        Files.writeString(data, JSON.writeValueAsString(figures) + "\n");
        Files.writeString(folder.resolve("latest.md"), Report.markdown(machine, figures));
        if (figures.sizes().size() > 1) {
            Files.writeString(folder.resolve("growth.svg"), Growth.svg(figures.sizes()));
        }
    }
}
