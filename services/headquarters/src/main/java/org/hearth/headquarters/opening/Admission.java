package org.hearth.headquarters.opening;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearth.identity.IdentityProvider;
import org.hearth.tenancy.Audiences;
import org.hearth.tenancy.OpsDatabase;

/**
 * Tells the identity provider which organisations were suspended or reopened, so that it renews no sign-in of a suspended one and
 * offers it to nobody. The registry refuses them at once and by itself; this follows, however long the identity provider is away.
 */
@ApplicationScoped
class Admission {
    private final OpsDatabase database;
    private final IdentityProvider identityProvider;
    private final Audiences audiences;

    @Inject
    Admission(OpsDatabase database, IdentityProvider identityProvider, Audiences audiences) {
        this.database = database;
        this.identityProvider = identityProvider;
        this.audiences = audiences;
    }

    /** An organisation whose identity provider knows another state. */
    private record Untold(UUID identity, boolean admitted) {}

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tell() {
        if (!audiences.ops()) {
            return;
        }
        try {
            for (Untold each : untold()) {
                identityProvider.setEnabled(each.identity(), each.admitted());
                told(each);
            }
        } catch (RuntimeException e) {
            Log.infof(
                    "the identity provider cannot be told of suspensions yet: %s",
                    e.getClass().getSimpleName());
        }
    }

    private List<Untold> untold() {
        return database.asOwner(connection -> {
            List<Untold> found = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement("""
                            select identity_id, state = 'open' from registry.organisation
                            where admitted <> (state = 'open') and state in ('open', 'suspended') and identity_id is not null
                            order by slug limit 100
                            """);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Untold(rows.getObject(1, UUID.class), rows.getBoolean(2)));
                }
            }
            return found;
        });
    }

    private void told(Untold each) {
        database.asOwner(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "update registry.organisation set admitted = ? where identity_id = ?")) {
                statement.setBoolean(1, each.admitted());
                statement.setObject(2, each.identity());
                return statement.executeUpdate();
            }
        });
    }
}
