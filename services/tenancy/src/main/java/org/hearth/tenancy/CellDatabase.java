package org.hearth.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.tenancy.OpsDatabase.Work;
import org.hearth.tenancy.Organisation.Kind;
import org.hearth.tenancy.Organisation.State;

/** The cell's own book-keeping, beside the tenants: which centres live here, and the queue of what changed in them. */
@ApplicationScoped
public class CellDatabase {
    private final Instance<AgroalDataSource> dataSource;

    @Inject
    CellDatabase(@DataSource("centre") Instance<AgroalDataSource> dataSource) {
        this.dataSource = dataSource;
    }

    /** Runs {@code work} in one transaction as the projector: it sees the queue of changes and no centre's tables. */
    public <T> T asProjector(Work<T> work) {
        return OpsDatabase.transaction(dataSource.get(), connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local role hearth_projector");
            }
            return work.on(connection);
        });
    }

    /** Lists every centre of this cell that is open or suspended; names are not among what the projector may know. */
    public List<Organisation> centres() {
        return asProjector(CellDatabase::read);
    }

    /** Finds one centre of this cell that is open or suspended. */
    public Optional<Organisation> centre(String slug) {
        return asProjector(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("select slug, time_zone from registry.open_centres() where slug = ?")) {
                statement.setString(1, slug);
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(centre(rows)) : Optional.empty();
                }
            }
        });
    }

    private static List<Organisation> read(Connection connection) throws SQLException {
        List<Organisation> centres = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select slug, time_zone from registry.open_centres()")) {
            while (rows.next()) {
                centres.add(centre(rows));
            }
        }
        return centres;
    }

    private static Organisation centre(ResultSet row) throws SQLException {
        String slug = row.getString("slug");
        return new Organisation(
                Kind.CENTRE, slug, slug, slug, State.OPEN, false, ZoneId.of(row.getString("time_zone")));
    }
}
