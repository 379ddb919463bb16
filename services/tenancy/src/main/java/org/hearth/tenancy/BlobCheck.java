package org.hearth.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.hearth.files.store.BlobStore;

/** Reads all that centres keep, to see whether it is there: after a store was put back from a backup, or moved. */
@ApplicationScoped
public class BlobCheck {
    private final CellDatabase cell;
    private final TenantRunner runner;
    private final BlobSql sql;
    private final BlobStore store;

    @Inject
    BlobCheck(CellDatabase cell, TenantRunner runner, BlobSql sql, BlobStore store) {
        this.cell = cell;
        this.runner = runner;
        this.sql = sql;
        this.store = store;
    }

    /** A content that something of the centre refers to, and the store does not have as it was. */
    public record Lost(String centre, String sha256) {}

    /** @param read how many there are that something refers to */
    public record Outcome(int read, List<Lost> lost) {}

    public Outcome check() {
        int read = 0;
        List<Lost> lost = new ArrayList<>();
        for (Organisation centre : cell.centres()) {
            List<String> referred = runner.call(centre, sql::referred);
            read += referred.size();
            referred.stream()
                    .filter(one -> store.get(centre.role(), one).isEmpty())
                    .forEach(one -> lost.add(new Lost(centre.slug(), one)));
        }
        return new Outcome(read, lost);
    }
}
