package org.hearth.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantConnectionResolver;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * The wall of those who have no account, as {@link CentreWall}: the schema is written into each SQL text, the role is set with BEGIN,
 * and both must name the same centre. The role is not the centre's but that of its street door, which may call a few functions.
 */
final class StreetWall {
    private StreetWall() {}

    /** Whose door this is. */
    @PersistenceUnitExtension("public")
    @ApplicationScoped
    static class Doors implements TenantResolver {
        private final CurrentStreet current;

        @Inject
        Doors(CurrentStreet current) {
            this.current = current;
        }

        @Override
        public String getDefaultTenantId() {
            return CentreWall.NOBODY;
        }

        @Override
        public String resolveTenantId() {
            return "street_" + current.require().slug();
        }
    }

    /** The role control. One centre never has all connections: however many read its feeds, its neighbours' are read. */
    @PersistenceUnitExtension("public")
    @ApplicationScoped
    static class Roles implements TenantConnectionResolver {
        private final Instance<AgroalDataSource> dataSource;
        private final TransactionSynchronizationRegistry synchronizations;

        @Inject
        Roles(
                @DataSource("public") Instance<AgroalDataSource> dataSource,
                TransactionSynchronizationRegistry synchronizations) {
            this.dataSource = dataSource;
            this.synchronizations = synchronizations;
        }

        /** Asked once for each tenant: Quarkus keeps the answer. */
        @Override
        public ConnectionProvider resolve(String tenantId) {
            if (tenantId.equals(CentreWall.NOBODY)) {
                return new RoleConnections(dataSource.get()::getConnection, CentreWall.NOBODY);
            }
            var pool = dataSource.get().getConfiguration().connectionPoolConfiguration();
            return new RoleConnections(
                    new ShareOfPool(
                            dataSource.get(),
                            Math.max(1, pool.maxSize() / 2),
                            pool.acquisitionTimeout().dividedBy(2),
                            synchronizations)::take,
                    tenantId);
        }
    }

    /** The schema control. */
    @PersistenceUnitExtension("public")
    @ApplicationScoped
    static class Schemas implements StatementInspector {
        private static final long serialVersionUID = 1L;

        private final transient CurrentStreet current;

        @Inject
        Schemas(CurrentStreet current) {
            this.current = current;
        }

        @Override
        public String inspect(String sql) {
            return sql.contains(CentreWall.PLACEHOLDER)
                    ? sql.replace(CentreWall.PLACEHOLDER, current.require().role())
                    : sql;
        }
    }
}
