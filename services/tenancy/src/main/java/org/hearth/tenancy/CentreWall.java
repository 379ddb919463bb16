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
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * The wall around the centres: the second of its two controls is the role, set here; the first is the schema, written into every
 * SQL text by {@link Schemas}. Both must name the same tenant, or PostgreSQL refuses.
 */
final class CentreWall {
    /** What entities and reports write where the schema of the tenant belongs. */
    static final String PLACEHOLDER = "__tenant__";

    /** What Hibernate asks for while it starts, when there is no tenant: a login without rights. */
    static final String NOBODY = "";

    private CentreWall() {}

    /** The first half: which tenant this is. */
    @PersistenceUnitExtension("centre")
    @ApplicationScoped
    static class Tenants implements TenantResolver {
        private final CurrentTenant current;

        @Inject
        Tenants(CurrentTenant current) {
            this.current = current;
        }

        @Override
        public String getDefaultTenantId() {
            return NOBODY;
        }

        @Override
        public String resolveTenantId() {
            return current.require(Kind.CENTRE).role();
        }
    }

    /** The role control. */
    @PersistenceUnitExtension("centre")
    @ApplicationScoped
    static class Roles implements TenantConnectionResolver {
        private final Instance<AgroalDataSource> dataSource;
        private final TenantPools pools;

        @Inject
        Roles(@DataSource("centre") Instance<AgroalDataSource> dataSource, TenantPools pools) {
            this.dataSource = dataSource;
            this.pools = pools;
        }

        /** Asked once for each tenant: Quarkus keeps the answer. */
        @Override
        public ConnectionProvider resolve(String tenantId) {
            return tenantId.equals(NOBODY)
                    ? new RoleConnections(dataSource.get()::getConnection, NOBODY)
                    : pools.connections(tenantId);
        }
    }

    /** The schema control. An SQL text that still holds the placeholder is refused by PostgreSQL. */
    @PersistenceUnitExtension("centre")
    @ApplicationScoped
    static class Schemas implements StatementInspector {
        private static final long serialVersionUID = 1L;

        private final transient CurrentTenant current;

        @Inject
        Schemas(CurrentTenant current) {
            this.current = current;
        }

        @Override
        public String inspect(String sql) {
            return sql.contains(PLACEHOLDER)
                    ? sql.replace(PLACEHOLDER, current.require(Kind.CENTRE).role())
                    : sql;
        }
    }
}
