package org.hearth.server;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.hearth.testing.TestDatabase;

/**
 * Photos of one centre's spaces, over the API, and what is kept for them.
 *
 * @param folder where the store is
 */
record Photos(World world, String centre, TestDatabase database, Path folder) {
    RequestSpecification request() {
        return world.manager(centre);
    }

    String space() {
        return request()
                .body(Map.of("name", "空间 " + UUID.randomUUID()))
                .post("/api/centre/spaces")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    Response put(String space, int seen, byte[] picture) {
        return put(request(), space, seen, picture);
    }

    static Response put(RequestSpecification request, String space, int seen, byte[] picture) {
        return request.contentType("application/octet-stream")
                .header("If-Match", "\"" + seen + "\"")
                .body(picture)
                .put("/api/centre/spaces/" + space + "/photo");
    }

    Response see(String space, String query) {
        return request().get("/api/centre/spaces/" + space + "/photo" + query);
    }

    Response remove(String space, int seen) {
        return request().header("If-Match", "\"" + seen + "\"").delete("/api/centre/spaces/" + space + "/photo");
    }

    /** Digest of the picture, or of the small one. */
    String digest(String column, String space) {
        return ask("select " + column + " from %s.space_photo where space_id = '" + space + "'");
    }

    Path file(String digest) {
        return folder.resolve("centre_" + centre)
                .resolve(digest.substring(0, 2))
                .resolve(digest);
    }

    /** A day passes. */
    void sweep() {
        run("update %s.blob set unused_since = now() - interval '25 hours' where uses = 0");
        run("update registry.job set next_at = now() where kind = 'unused-contents' and centre = '" + centre + "'");
    }

    /** @param sql with {@code %s} for the centre's schema */
    void run(String sql) {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            statement.execute(sql.replace("%s", "centre_" + centre));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the first column of the first row; empty where there is none */
    String ask(String sql) {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql.replace("%s", "centre_" + centre))) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
