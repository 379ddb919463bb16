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
import java.util.Optional;
import java.util.UUID;

/**
 * What a person is at headquarters or at an agency, asked of the database by each audience's own login through the one function
 * it may call; an agency's own role may not even ask.
 */
@ApplicationScoped
public class MemberDirectory {
    private final Instance<AgroalDataSource> headquarters;
    private final Instance<AgroalDataSource> government;

    @Inject
    MemberDirectory(
            @DataSource("headquarters") Instance<AgroalDataSource> headquarters,
            @DataSource("government") Instance<AgroalDataSource> government) {
        this.headquarters = headquarters;
        this.government = government;
    }

    /** @return the word of the active person's role, e.g. {@code analyst} */
    public Optional<String> role(Organisation organisation, UUID subject) {
        Instance<AgroalDataSource> dataSource =
                organisation.kind() == Organisation.Kind.AGENCY ? government : headquarters;
        try (Connection connection = dataSource.get().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select registry.member_role(?, ?, ?) as role")) {
            statement.setString(1, organisation.kind().word());
            statement.setString(2, organisation.slug());
            statement.setObject(3, subject);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString("role")) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
