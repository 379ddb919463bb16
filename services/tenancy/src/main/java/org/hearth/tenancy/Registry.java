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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.tenancy.Organisation.Kind;
import org.hearth.tenancy.Organisation.State;

/**
 * Which organisation an identity provider's id stands for, asked of the database through the one function every login may call.
 * Whoever keeps an answer listens to {@link Announcements}.
 */
@ApplicationScoped
public class Registry {
    private final Instance<AgroalDataSource> centre;
    private final Instance<AgroalDataSource> headquarters;
    private final Instance<AgroalDataSource> government;
    private final Instance<AgroalDataSource> street;
    private final Instance<AgroalDataSource> ops;
    private final Audiences audiences;

    @Inject
    Registry(
            @DataSource("centre") Instance<AgroalDataSource> centre,
            @DataSource("headquarters") Instance<AgroalDataSource> headquarters,
            @DataSource("government") Instance<AgroalDataSource> government,
            @DataSource("public") Instance<AgroalDataSource> street,
            @DataSource("ops") Instance<AgroalDataSource> ops,
            Audiences audiences) {
        this.centre = centre;
        this.headquarters = headquarters;
        this.government = government;
        this.street = street;
        this.ops = ops;
        this.audiences = audiences;
    }

    /** @param identity the identity provider's id of the organisation, as the token names it */
    public Optional<Organisation> byIdentity(UUID identity) {
        try (Connection connection = dataSource().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select kind, slug, name, name_en, state, simulated, time_zone"
                                + " from registry.organisation_by_identity(?)")) {
            statement.setObject(1, identity);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(organisation(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** @return the identity provider's ids of the organisations whose own list let this person in once, and does no more */
    public List<UUID> leftBy(UUID subject) {
        try (Connection connection = dataSource().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select identity_id from registry.departures_of(?)")) {
            statement.setObject(1, subject);
            List<UUID> left = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    left.add(rows.getObject(1, UUID.class));
                }
            }
            return left;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** @return whichever login this process has */
    AgroalDataSource dataSource() {
        return Stream.of(
                        audiences.centre() ? centre : null,
                        audiences.headquarters() ? headquarters : null,
                        audiences.government() ? government : null,
                        audiences.ops() ? ops : null,
                        audiences.street() ? street : null)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no audience is switched on"))
                .get();
    }

    /** A centre's street door, as the registry knows it. */
    record Street(Organisation centre, boolean ready) {}

    /** @return the centre of this slug, if it is open */
    Optional<Street> street(String slug) {
        try (Connection connection = street.get().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select slug, name, name_en, simulated, time_zone, ready from registry.street(?)")) {
            statement.setString(1, slug);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(street(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static Street street(ResultSet row) throws SQLException {
        Organisation centre = new Organisation(
                Kind.CENTRE,
                row.getString("slug"),
                row.getString("name"),
                row.getString("name_en"),
                State.OPEN,
                row.getBoolean("simulated"),
                ZoneId.of(row.getString("time_zone")));
        return new Street(centre, row.getBoolean("ready"));
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        String zone = row.getString("time_zone");
        return new Organisation(
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("slug"),
                row.getString("name"),
                row.getString("name_en"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("simulated"),
                zone == null ? Organisation.PLATFORM_ZONE : ZoneId.of(zone));
    }
}
