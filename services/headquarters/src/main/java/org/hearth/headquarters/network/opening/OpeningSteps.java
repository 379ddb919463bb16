package org.hearth.headquarters.network.opening;

import static org.hearth.headquarters.network.opening.OpeningLog.execute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.hearth.files.store.BlobStore;
import org.hearth.identity.IdentityProvider;
import org.hearth.tenancy.CentreSeed;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Lease;
import org.hearth.tenancy.OpsDatabase;
import org.hearth.tenancy.TenantSchemas;

/**
 * What each step of opening does, and how all of them are undone; every write under the lease. No call to the identity provider
 * inside a transaction: that the lease is still ours is asked right before.
 */
@ApplicationScoped
class OpeningSteps {
    private final OpsDatabase database;
    private final OpeningLog log;
    private final TenantSchemas schemas;
    private final IdentityProvider identityProvider;
    private final CentreSeed seed;
    private final BlobStore store;
    private final Json json;

    @Inject
    OpeningSteps(
            OpsDatabase database,
            OpeningLog log,
            TenantSchemas schemas,
            IdentityProvider identityProvider,
            CentreSeed seed,
            BlobStore store,
            Json json) {
        this.database = database;
        this.log = log;
        this.schemas = schemas;
        this.identityProvider = identityProvider;
        this.seed = seed;
        this.store = store;
        this.json = json;
    }

    /** @return false where it was given up before its people could come in */
    boolean run(OpeningStep step, Opening opening, Lease lease) {
        switch (step) {
            case REGISTERED -> register(opening, lease);
            case DATABASE -> makeDatabase(opening, lease);
            case ORGANISATION -> makeOrganisation(opening, lease);
            case MANAGER -> inviteManager(opening, lease);
            case OPENED -> {
                return open(opening, lease);
            }
        }
        return true;
    }

    /** Takes back what a failed opening made, in reverse. Accounts of people stay. Refused once its people may come in. */
    void undo(Opening opening, Lease lease) {
        if (isOpen(opening)) {
            throw new IllegalStateException("what is open is not undone");
        }
        Optional<UUID> organisation = log.under(lease, connection -> identity(connection, opening));
        organisation.ifPresent(identityProvider::removeOrganisation);
        if (opening.isCentre()) {
            schemas.dropUnopenedCentre(opening.slug(), lease);
            store.removeAll(TenantSchemas.roleOfCentre(opening.slug()));
        }
        log.under(lease, connection -> {
            execute(connection, "delete from registry.centre_profile where centre = ?", opening.slug());
            execute(
                    connection,
                    "delete from registry." + (opening.isCentre() ? "centre" : "agency") + " where slug = ?",
                    opening.slug());
            return execute(
                    connection,
                    "delete from registry.organisation where kind = ? and slug = ? and state = 'opening'",
                    opening.kind(),
                    opening.slug());
        });
    }

    private void register(Opening opening, Lease lease) {
        log.under(lease, connection -> {
            if (opening.isCentre()) {
                OpenCentreRequest request = json.read(opening.request(), OpenCentreRequest.class);
                insertOrganisation(connection, opening, request.name(), request.nameEn(), request.simulated());
                execute(
                        connection,
                        "insert into registry.centre (slug, time_zone, opened_on) values (?, ?, ?) on conflict do nothing",
                        request.slug(),
                        request.timeZone(),
                        Date.valueOf(request.openedOn()));
                return execute(
                        connection,
                        "insert into registry.centre_profile"
                                + " (centre, valid, district, sub_district, floor_area_m2, positioning, opening_hours)"
                                + " values (?, daterange(?, null), ?, ?, ?, ?, ?::jsonb) on conflict do nothing",
                        request.slug(),
                        Date.valueOf(request.openedOn()),
                        request.district(),
                        request.subDistrict(),
                        request.floorAreaM2(),
                        // asked for before there were codes, it may still be a word
                        Positioning.of(request.positioning())
                                .orElse(Positioning.OTHER)
                                .code(),
                        json.write(request.openingHours()));
            }
            OpenAgencyRequest request = json.read(opening.request(), OpenAgencyRequest.class);
            insertOrganisation(connection, opening, request.name(), request.nameEn(), request.simulated());
            return execute(
                    connection,
                    "insert into registry.agency (slug, level) values (?, ?) on conflict do nothing",
                    request.slug(),
                    request.level());
        });
    }

    private static void insertOrganisation(
            Connection connection, Opening opening, String name, String nameEn, boolean simulated) throws SQLException {
        execute(
                connection,
                "insert into registry.organisation (kind, slug, name, name_en, state, simulated)"
                        + " values (?, ?, ?, ?, 'opening', ?) on conflict do nothing",
                opening.kind(),
                opening.slug(),
                name,
                nameEn,
                simulated);
    }

    private void makeDatabase(Opening opening, Lease lease) {
        if (opening.isCentre()) {
            schemas.createCentre(opening.slug(), lease);
        } else {
            schemas.createAgency(opening.slug(), lease);
        }
    }

    private void makeOrganisation(Opening opening, Lease lease) {
        String name = opening.isCentre()
                ? json.read(opening.request(), OpenCentreRequest.class).name()
                : json.read(opening.request(), OpenAgencyRequest.class).name();
        UUID identity = identityProvider.ensureOrganisation(opening.alias(), name);
        log.under(
                lease,
                connection -> execute(
                        connection,
                        "update registry.organisation set identity_id = ? where kind = ? and slug = ?",
                        identity,
                        opening.kind(),
                        opening.slug()));
    }

    private void inviteManager(Opening opening, Lease lease) {
        OpenCentreRequest request = json.read(opening.request(), OpenCentreRequest.class);
        UUID organisation =
                identity(opening).orElseThrow(() -> new IllegalStateException("organisation step not done"));
        IdentityProvider.Account account =
                identityProvider.ensureAccount(request.managerEmail(), request.managerName());
        identityProvider.ensureMember(organisation, account.subject());
        log.under(lease, connection -> {
            seed.firstManager(
                    connection,
                    "centre_" + opening.slug(),
                    account.subject(),
                    request.managerName(),
                    account.username(),
                    opening.asker());
            return account;
        });
    }

    private boolean open(Opening opening, Lease lease) {
        log.under(
                lease,
                connection -> execute(
                        connection,
                        "update registry.organisation set state = 'open'"
                                + " where kind = ? and slug = ? and state = 'opening' and exists ("
                                + "select from headquarters.opening where id = ? and state = 'queued' for update)",
                        opening.kind(),
                        opening.slug(),
                        opening.id()));
        return isOpen(opening);
    }

    boolean isOpen(Opening opening) {
        return database.asOwner(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "select 1 from registry.organisation where kind = ? and slug = ? and state <> 'opening'")) {
                statement.setString(1, opening.kind());
                statement.setString(2, opening.slug());
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }

    private Optional<UUID> identity(Opening opening) {
        return database.asOwner(connection -> identity(connection, opening));
    }

    private static Optional<UUID> identity(Connection connection, Opening opening) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select identity_id from registry.organisation where kind = ? and slug = ?")) {
            statement.setString(1, opening.kind());
            statement.setString(2, opening.slug());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }
}
