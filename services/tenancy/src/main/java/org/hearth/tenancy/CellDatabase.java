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
import java.util.Locale;
import java.util.Optional;
import org.hearth.tenancy.OpsDatabase.Work;
import org.hearth.tenancy.Organisation.Kind;
import org.hearth.tenancy.Organisation.State;

/** The cell's own book-keeping, beside the tenants: which centres live here, and the queue of what changed in them. */
@ApplicationScoped
public class CellDatabase {
    private static final String SELECT =
            "select slug, name, name_en, state, simulated, time_zone from registry.open_centres()";

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

    /** Lists every centre of this cell that is open or suspended, as it is. */
    public List<Organisation> centres() {
        return asProjector(CellDatabase::read);
    }

    /** Finds one centre of this cell that is open or suspended. */
    public Optional<Organisation> centre(String slug) {
        return asProjector(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(SELECT + " where slug = ?")) {
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
                ResultSet rows = statement.executeQuery(SELECT)) {
            while (rows.next()) {
                centres.add(centre(rows));
            }
        }
        return centres;
    }

    private static Organisation centre(ResultSet row) throws SQLException {
        return new Organisation(
                Kind.CENTRE,
                row.getString("slug"),
                row.getString("name"),
                row.getString("name_en"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("simulated"),
                ZoneId.of(row.getString("time_zone")));
    }
}
