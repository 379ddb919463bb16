package org.hearth.headquarters.network.opening;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hearth.identity.IdentityProvider;
import org.hearth.tenancy.Audiences;
import org.hearth.tenancy.OpsDatabase;

/**
 * Tells the identity provider which organisations were suspended or reopened, and who left one or came back, so that it renews no
 * sign-in there and does not offer it. The registry and the organisations' own lists refuse at once and by themselves; this follows,
 * however long the identity provider is away.
 */
@ApplicationScoped
class Admission {
    private final OpsDatabase database;
    private final IdentityProvider identityProvider;
    private final Audiences audiences;
    private final Set<Object> refused = ConcurrentHashMap.newKeySet();

    @Inject
    Admission(OpsDatabase database, IdentityProvider identityProvider, Audiences audiences) {
        this.database = database;
        this.identityProvider = identityProvider;
        this.audiences = audiences;
    }

    /** An organisation whose identity provider knows another state. */
    private record Untold(UUID identity, boolean admitted) {}

    /** Somebody whose organisation lists them no more, or again, and whom the identity provider knows otherwise. */
    private record Departure(UUID identity, UUID subject, boolean gone) {}

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tell() {
        if (!audiences.ops()) {
            return;
        }
        try {
            for (Untold each : untold()) {
                tell(each, () -> {
                    identityProvider.setEnabled(each.identity(), each.admitted());
                    told(each);
                });
            }
            for (Departure each : departures()) {
                tell(each, () -> {
                    if (each.gone()) {
                        identityProvider.removeMember(each.identity(), each.subject());
                    } else {
                        identityProvider.ensureMember(each.identity(), each.subject());
                    }
                    told(each);
                });
            }
        } catch (ProcessingException e) {
            Log.infof(
                    "the identity provider cannot be told of suspensions and departures yet: %s",
                    e.getClass().getSimpleName());
        }
    }

    /** What the identity provider refuses of one holds up no other; it is tried again and logged once. */
    private void tell(Object news, Runnable told) {
        try {
            told.run();
            refused.remove(news);
        } catch (ProcessingException away) {
            throw away;
        } catch (RuntimeException e) {
            if (refused.add(news)) {
                Log.warnf(e, "the identity provider refuses to be told: %s", news);
            }
        }
    }

    private List<Untold> untold() {
        return database.asOwner(connection -> {
            List<Untold> found = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement("""
                            select identity_id, state = 'open' from registry.organisation
                            where admitted <> (state = 'open') and state in ('open', 'suspended') and identity_id is not null
                            order by random() limit 100
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

    private List<Departure> departures() {
        return database.asOwner(connection -> {
            List<Departure> found = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement("""
                            select o.identity_id, d.subject, d.gone
                            from registry.departure d join registry.organisation o using (kind, slug)
                            where not d.told and o.identity_id is not null
                            order by random() limit 100
                            """);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Departure(
                            rows.getObject(1, UUID.class), rows.getObject(2, UUID.class), rows.getBoolean(3)));
                }
            }
            return found;
        });
    }

    /** Unless it changed again meanwhile. */
    private void told(Departure each) {
        database.asOwner(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("""
                    update registry.departure d set told = true from registry.organisation o
                    where o.kind = d.kind and o.slug = d.slug and o.identity_id = ? and d.subject = ? and d.gone = ?
                    """)) {
                statement.setObject(1, each.identity());
                statement.setObject(2, each.subject());
                statement.setBoolean(3, each.gone());
                return statement.executeUpdate();
            }
        });
    }
}
