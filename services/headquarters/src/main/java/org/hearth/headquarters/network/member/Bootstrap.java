package org.hearth.headquarters.network.member;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hearth.identity.IdentityProvider;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Actor;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Audiences;
import org.hearth.tenancy.OpsDatabase;

/**
 * A new platform has nobody who could invite anybody: headquarters and its first administrator come from configuration
 * ({@code HEARTH_BOOTSTRAP_ADMIN}, an address). Tried again until the identity provider answers. Whoever is there already lets others
 * in: nobody is entered where headquarters has a member, or had one.
 */
@ApplicationScoped
public class Bootstrap {
    private static final String SLUG = "headquarters";
    private static final String NAME = "总部管理员";

    private final OpsDatabase database;
    private final IdentityProvider identityProvider;
    private final Audiences audiences;
    private final Acts acts;
    private final Optional<String> administrator;
    private volatile boolean done;

    @Inject
    public Bootstrap(
            OpsDatabase database,
            IdentityProvider identityProvider,
            Audiences audiences,
            Acts acts,
            @ConfigProperty(name = "hearth.bootstrap-admin") Optional<String> administrator) {
        this.database = database;
        this.identityProvider = identityProvider;
        this.audiences = audiences;
        this.acts = acts;
        this.administrator = administrator;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    public void ensure() {
        if (done || !audiences.ops() || administrator.isEmpty()) {
            return;
        }
        try {
            UUID organisation = identityProvider.ensureOrganisation(SLUG, "总部 Headquarters");
            register(organisation);
            if (database.asOwner(Bootstrap::isNew)) {
                IdentityProvider.Account account = identityProvider.ensureAccount(administrator.get(), NAME);
                identityProvider.ensureMember(organisation, account.subject());
                enter(account);
            }
            done = true;
            Log.info("headquarters and its first administrator are there");
        } catch (RuntimeException e) {
            Log.infof("headquarters cannot be set up yet: %s", e.getClass().getSimpleName());
        }
    }

    private void register(UUID organisation) {
        database.asOwner(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("""
                    insert into registry.organisation (kind, slug, identity_id, name, name_en, state)
                    values ('headquarters', ?, ?, '总部', 'Headquarters', 'open')
                    on conflict (kind, slug) do update set identity_id = excluded.identity_id
                    """)) {
                statement.setString(1, SLUG);
                statement.setObject(2, organisation);
                return statement.executeUpdate();
            }
        });
    }

    private static boolean isNew(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                        select not exists (select from registry.member where kind = 'headquarters')
                          and not exists (select from registry.departure where kind = 'headquarters')
                        """);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private void enter(IdentityProvider.Account account) {
        database.asOwner(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("""
                    insert into registry.member (kind, slug, subject, name, email, role)
                    values ('headquarters', ?, ?, ?, ?, 'administrator') on conflict do nothing
                    """)) {
                statement.setString(1, SLUG);
                statement.setObject(2, account.subject());
                statement.setString(3, NAME);
                statement.setString(4, account.username());
                if (statement.executeUpdate() == 1) {
                    acts.record(
                            connection,
                            "headquarters",
                            Actor.PLATFORM,
                            Act.of("invite", "member", SLUG + "/" + account.subject())
                                    .called(NAME)
                                    .turned(null, Map.of("email", account.username(), "role", "administrator")));
                }
                return account;
            }
        });
    }
}
