package org.hearth.server.architecture.twins.centre.people.left;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.hearth.server.architecture.twins.centre.day.right.Right;
import org.hearth.server.architecture.twins.centre.day.right.internal.Secret;
import org.keycloak.representations.AccessToken;

/** Breaks: names, data sources, JDBC, Keycloak, files taken apart, and a look into another feature's own. */
public class LeftManager {
    @jakarta.inject.Inject
    Right right;

    int parts(ZipFile file) {
        return file.size();
    }

    String turn(DataSource dataSource, AccessToken token, Secret secret) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setSchema(token.getSubject() + secret.word());
            return right.word();
        }
    }
}
