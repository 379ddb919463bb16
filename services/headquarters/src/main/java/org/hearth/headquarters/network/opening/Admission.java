package org.hearth.headquarters.network.opening;

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
import org.hearth.tenancy.Outage;

/**
 * Tells the identity provider which organisations were suspended or reopened, and who left one or came back, so that it renews no
 * sign-in there and does not offer it. The registry and the organisations' own lists refuse at once and by themselves; this follows,
 * however long the identity provider is away. What it refuses is told it again later each time, up to five minutes.
 */
@ApplicationScoped
class Admission {
    /** Doubles with each refusal; {@code %1$s} counts them, {@code %2$s} says when it is due. */
    private static final String LATER =
            "%1$s = %1$s + 1, %2$s = now() + interval '1 second' * least(300, power(2, least(%1$s, 9) + 1))";

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

    /** Somebody whose organisation lists them no more, or again, and whom the identity provider knows otherwise. */
    private record Departure(UUID identity, UUID subject, boolean gone) {}

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tell() {
        if (!audiences.ops()) {
            return;
        }
        try {
            for (Untold each : untold()) {
                tell(
                        () -> {
                            identityProvider.setEnabled(each.identity(), each.admitted());
                            told(each);
                        },
                        () -> later(each));
            }
            for (Departure each : departures()) {
                tell(
                        () -> {
                            if (each.gone()) {
                                identityProvider.removeMember(each.identity(), each.subject());
                            } else {
                                identityProvider.ensureMember(each.identity(), each.subject());
                            }
                            told(each);
                        },
                        () -> later(each));
            }
        } catch (RuntimeException e) {
            Log.infof(
                    "the identity provider cannot be told of suspensions and departures yet: %s",
                    e.getClass().getSimpleName());
        }
    }

    /** What the identity provider refuses of one holds up no other; where it is away, all of it waits. */
    private static void tell(Runnable told, Runnable later) {
        try {
            told.run();
        } catch (RuntimeException e) {
            if (Outage.of(e).isPresent()) {
                throw e;
            }
            Log.warnf(
                    e,
                    "the identity provider refuses to be told of an organisation or a person, and is told again later");
            later.run();
        }
    }

    private List<Untold> untold() {
        return database.asOwner(connection -> {
            List<Untold> found = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement("""
                            select identity_id, state = 'open' from registry.organisation
                            where admitted <> (state = 'open') and state in ('open', 'suspended') and identity_id is not null
                              and (admission_not_before is null or admission_not_before <= now())
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
        execute(
                "update registry.organisation set admitted = ?, admission_attempts = 0, admission_not_before = null"
                        + " where identity_id = ?",
                each.admitted(),
                each.identity());
    }

    private List<Departure> departures() {
        return database.asOwner(connection -> {
            List<Departure> found = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement("""
                            select o.identity_id, d.subject, d.gone
                            from registry.departure d join registry.organisation o using (kind, slug)
                            where not d.told and o.identity_id is not null
                              and (d.not_before is null or d.not_before <= now())
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

    /** Where it changed again meanwhile, it is to be told once more, whatever another process told of it in between. */
    private void told(Departure each) {
        execute("""
                update registry.departure d set told = (d.gone = ?), attempts = 0, not_before = null from registry.organisation o
                where o.kind = d.kind and o.slug = d.slug and o.identity_id = ? and d.subject = ?
                """, each.gone(), each.identity(), each.subject());
    }

    private void later(Untold each) {
        execute(
                "update registry.organisation set " + LATER.formatted("admission_attempts", "admission_not_before")
                        + " where identity_id = ?",
                each.identity());
    }

    private void later(Departure each) {
        execute(
                "update registry.departure d set " + LATER.formatted("attempts", "not_before")
                        + " from registry.organisation o"
                        + " where o.kind = d.kind and o.slug = d.slug and o.identity_id = ? and d.subject = ?",
                each.identity(),
                each.subject());
    }

    private void execute(String sql, Object... values) {
        database.asOwner(connection -> OpeningLog.execute(connection, sql, values));
    }
}
