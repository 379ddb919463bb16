package org.hearth.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantConnectionResolver;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.hearth.tenancy.Organisation.Kind;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/** An agency reads published rows under a role of its own; row-level security on that role picks the rows. */
final class AgencyWall {
    private AgencyWall() {}

    /** Which agency this is. */
    @PersistenceUnitExtension("government")
    @ApplicationScoped
    static class Agencies implements TenantResolver {
        private final CurrentTenant current;

        @Inject
        Agencies(CurrentTenant current) {
            this.current = current;
        }

        @Override
        public String getDefaultTenantId() {
            return CentreWall.NOBODY;
        }

        @Override
        public String resolveTenantId() {
            return current.require(Kind.AGENCY).role();
        }
    }

    /** The role control. */
    @PersistenceUnitExtension("government")
    @ApplicationScoped
    static class Roles implements TenantConnectionResolver {
        private final Instance<AgroalDataSource> dataSource;

        @Inject
        Roles(@DataSource("government") Instance<AgroalDataSource> dataSource) {
            this.dataSource = dataSource;
        }

        @Override
        public ConnectionProvider resolve(String tenantId) {
            return new RoleConnections(dataSource.get()::getConnection, tenantId);
        }
    }
}
