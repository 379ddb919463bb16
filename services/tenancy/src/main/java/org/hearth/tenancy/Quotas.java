package org.hearth.tenancy;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What each centre may have, answered from memory: it may be asked with every request, on any thread. A change is in force here
 * at once and in other processes within 5 s; while the database is away, what was known last goes on.
 */
@ApplicationScoped
public class Quotas {
    private final Registry registry;
    private final Event<Changed> changes;
    private volatile Map<String, Map<Quota, Integer>> changed = Map.of();

    @Inject
    Quotas(Registry registry, Event<Changed> changes) {
        this.registry = registry;
        this.changes = changes;
    }

    /** A centre's quotas were changed in this process. */
    record Changed() {}

    /** @param centre its slug */
    public int allowed(String centre, Quota quota) {
        return changed.getOrDefault(centre, Map.of()).getOrDefault(quota, quota.standard());
    }

    /** To be called in the transaction that changes quotas: once it has committed, they are read again. */
    public void change() {
        changes.fire(new Changed());
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed event) {
        read();
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void read() {
        try (Connection connection = registry.dataSource().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select centre, name, allowed from registry.changed_quotas()");
                ResultSet rows = statement.executeQuery()) {
            Map<String, Map<Quota, Integer>> fresh = new HashMap<>();
            while (rows.next()) {
                Optional<Quota> quota = Quota.of(rows.getString("name"));
                if (quota.isPresent()) {
                    fresh.computeIfAbsent(rows.getString("centre"), centre -> new EnumMap<>(Quota.class))
                            .put(quota.get(), rows.getInt("allowed"));
                }
            }
            changed = fresh;
        } catch (SQLException e) {
            Log.warnf("quotas cannot be read now: %s", e.getClass().getSimpleName());
        }
    }
}
