package org.hearth.server;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.hearth.tenancy.TenantPools;
import org.hearth.tenancy.TenantPools.Use;

/**
 * What the connections of centres do, for those who run the server. A pool that is busy is no reason to take the process out; a
 * database that is away shows at the datasource.
 */
@Readiness
@ApplicationScoped
class PoolsShown implements HealthCheck, MeterBinder {
    private final TenantPools pools;

    @Inject
    PoolsShown(TenantPools pools) {
        this.pools = pools;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("connections of centres").up();
        for (int pool = 0; pool < pools.count(); pool++) {
            Use use = pools.use(pool);
            answer.withData(
                    "pool " + pool,
                    "%d active, %d idle, %d waiting".formatted(use.active(), use.idle(), use.waiting()));
        }
        return answer.build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        show(registry, "active", Use::active);
        show(registry, "idle", Use::idle);
        show(registry, "waiting", Use::waiting);
        show(registry, "opened", Use::opened);
    }

    private void show(MeterRegistry registry, String what, ToLongFunction<Use> value) {
        for (int pool = 0; pool < pools.count(); pool++) {
            int number = pool;
            Gauge.builder("hearth.centre.connections", () -> value.applyAsLong(pools.use(number)))
                    .tag("pool", Integer.toString(pool))
                    .tag("state", what)
                    .register(registry);
        }
    }
}
