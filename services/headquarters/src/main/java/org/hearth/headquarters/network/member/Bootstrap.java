package org.hearth.headquarters.network.member;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hearth.identity.IdentityProvider;
import org.hearth.tenancy.Audiences;
import org.hearth.tenancy.OpsDatabase;

/**
 * A new platform has nobody who could invite anybody: headquarters and its first administrator come from configuration
 * ({@code HEARTH_BOOTSTRAP_ADMIN}, an address). Tried again until the identity provider answers; does nothing once done.
 */
@ApplicationScoped
class Bootstrap {
    private static final String SLUG = "headquarters";

    private final OpsDatabase database;
    private final IdentityProvider identityProvider;
    private final Audiences audiences;
    private final Optional<String> administrator;
    private volatile boolean done;

    @Inject
    Bootstrap(
            OpsDatabase database,
            IdentityProvider identityProvider,
            Audiences audiences,
            @ConfigProperty(name = "hearth.bootstrap-admin") Optional<String> administrator) {
        this.database = database;
        this.identityProvider = identityProvider;
        this.audiences = audiences;
        this.administrator = administrator;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void ensure() {
        if (done || !audiences.ops() || administrator.isEmpty()) {
            return;
        }
        try {
            UUID organisation = identityProvider.ensureOrganisation(SLUG, "总部 Headquarters");
            IdentityProvider.Account account = identityProvider.ensureAccount(administrator.get(), "总部管理员");
            identityProvider.ensureMember(organisation, account.subject());
            register(organisation, account);
            done = true;
            Log.info("headquarters and its first administrator are there");
        } catch (RuntimeException e) {
            Log.infof("headquarters cannot be set up yet: %s", e.getClass().getSimpleName());
        }
    }

    private void register(UUID organisation, IdentityProvider.Account account) {
        database.asOwner(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("""
                    insert into registry.organisation (kind, slug, identity_id, name, name_en, state)
                    values ('headquarters', ?, ?, '总部', 'Headquarters', 'open')
                    on conflict (kind, slug) do update set identity_id = excluded.identity_id
                    """)) {
                statement.setString(1, SLUG);
                statement.setObject(2, organisation);
                statement.executeUpdate();
            }
            try (PreparedStatement statement = connection.prepareStatement("""
                    insert into registry.member (kind, slug, subject, name, email, role)
                    values ('headquarters', ?, ?, '总部管理员', ?, 'administrator') on conflict do nothing
                    """)) {
                statement.setString(1, SLUG);
                statement.setObject(2, account.subject());
                statement.setString(3, account.username());
                return statement.executeUpdate();
            }
        });
    }
}
