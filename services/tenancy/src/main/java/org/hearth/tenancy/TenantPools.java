package org.hearth.tenancy;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSourceMetrics;
import io.agroal.api.cache.ConnectionCache;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.quarkus.agroal.DataSource;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Connections for the work of centres. A backend of PostgreSQL remembers every table it met, and a connection every statement; so
 * centres are spread over small pools by the hash of their role, and each meets its own few connections only. The pools are
 * configured as the datasource {@code centre}, which is left for what belongs to no centre; they join the transaction under way as
 * any other does.
 */
@ApplicationScoped
public class TenantPools {
    private final Instance<AgroalDataSource> centre;
    private final TransactionManager transactions;
    private final TransactionSynchronizationRegistry synchronizations;
    private final Audiences audiences;
    private final Bounds bounds;
    private @Nullable List<AgroalDataSource> opened;

    @Inject
    TenantPools(
            @DataSource("centre") Instance<AgroalDataSource> centre,
            TransactionManager transactions,
            TransactionSynchronizationRegistry synchronizations,
            Audiences audiences,
            Bounds bounds) {
        if (bounds.count() < 1 || bounds.size() < 1) {
            throw new IllegalArgumentException("hearth.centre-pools: count and size are 1 or more");
        }
        this.centre = centre;
        this.transactions = transactions;
        this.synchronizations = synchronizations;
        this.audiences = audiences;
        this.bounds = bounds;
    }

    /** How the connections for centres are shared out. */
    @ConfigMapping(prefix = "hearth.centre-pools")
    interface Bounds {
        @WithDefault("12")
        int count();

        /** Connections of each; one centre never has all of them. */
        @WithDefault("4")
        int size();
    }

    /** What a pool does now. */
    public record Use(long active, long idle, long waiting, long opened) {}

    /** @return the pool in which the centre of this role works */
    public AgroalDataSource of(String role) {
        List<AgroalDataSource> pools = pools();
        return pools.get(Math.floorMod(role.hashCode(), pools.size()));
    }

    /** @return how many pools there are; none where no centres are served */
    public int count() {
        return audiences.centre() ? bounds.count() : 0;
    }

    /** @param number below {@link #count} */
    public Use use(int number) {
        AgroalDataSourceMetrics now = pools().get(number).getMetrics();
        return new Use(now.activeCount(), now.availableCount(), now.awaitingCount(), now.creationCount());
    }

    /** The connections of one centre: what it may have of its pool at once. */
    RoleConnections connections(String role) {
        Duration patience = patience(like());
        return new RoleConnections(
                new ShareOfPool(of(role), Math.max(1, bounds.size() - 1), patience, synchronizations)::take, role);
    }

    private synchronized List<AgroalDataSource> pools() {
        if (opened == null) {
            opened = IntStream.range(0, bounds.count())
                    .mapToObj(number -> open())
                    .toList();
        }
        return opened;
    }

    private AgroalDataSource open() {
        AgroalConnectionPoolConfiguration like = like();
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .metricsEnabled()
                    .connectionPoolConfiguration(new AgroalConnectionPoolConfigurationSupplier(like)
                            .initialSize(0)
                            .minSize(0)
                            .maxSize(bounds.size())
                            .acquisitionTimeout(patience(like))
                            // of its own: what one pool keeps for a thread or a transaction is no other's
                            .connectionCache(ConnectionCache.none())
                            .transactionIntegration(
                                    new NarayanaTransactionIntegration(transactions, synchronizations))));
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private AgroalConnectionPoolConfiguration like() {
        return centre.get().getConfiguration().connectionPoolConfiguration();
    }

    /** One half of the whole wait is for the centre's turn, the other for the pool's. */
    private static Duration patience(AgroalConnectionPoolConfiguration like) {
        return like.acquisitionTimeout().dividedBy(2);
    }

    @PreDestroy
    synchronized void close() {
        List<AgroalDataSource> pools = opened == null ? List.of() : new ArrayList<>(opened);
        pools.forEach(AgroalDataSource::close);
    }
}
