package org.hearth.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearth.kernel.Ids;
import org.hearth.tenancy.Organisation.Kind;

/**
 * Invitations, from both sides: an organisation asks inside its own transaction and under its own rights; the person answers from
 * wherever they are signed in, by the two functions every login may call.
 */
@ApplicationScoped
public class Invitations {
    /** Where a list of people stands in SQL, joined as {@code i}; {@code p} is the row of the person. */
    public static final String STATE = """
            case i.state when 'pending' then 'invited' when 'declined' then 'declined'
              else case when p.active then 'active' else 'inactive' end end as state
            """;

    private static final Duration TELLING = Duration.ofSeconds(3);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Registry registry;
    private final InvitationSql sql;
    private final ActorSource actors;

    @Inject
    Invitations(Registry registry, InvitationSql sql, ActorSource actors) {
        this.registry = registry;
        this.sql = sql;
        this.actors = actors;
    }

    /** Asks a person, in the transaction under way; asked already, the invitation is renewed. */
    public UUID ask(Kind kind, String slug, UUID subject, String role) {
        return sql.ask(kind, slug, subject, role, actors.actor());
    }

    /** Takes back what is still asked of this person, in the transaction under way. */
    public void withdraw(Kind kind, String slug, UUID subject) {
        sql.withdraw(kind, slug, subject);
    }

    /** What this person was ever asked by organisations that are open, newest first. */
    public List<Invitation> of(UUID subject) {
        try (Connection connection = registry.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select id, organisation, kind, slug, name, name_en, role, state, invited_by, at"
                                + " from registry.invitations_of(?)")) {
            statement.setObject(1, subject);
            try (ResultSet rows = statement.executeQuery()) {
                List<Invitation> invitations = new ArrayList<>();
                while (rows.next()) {
                    invitations.add(invitation(rows));
                }
                return invitations;
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /**
     * What the person says, kept as an act of the organisation that asked.
     *
     * @param name what the person is called now
     * @return false when it is not pending, or another's
     */
    public boolean answer(UUID id, UUID subject, String name, boolean accepts) {
        Actor by = new Actor(subject, name);
        try (Connection connection = registry.dataSource().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select registry.answer_invitation(?, ?, ?, ?, ?)")) {
            statement.setObject(1, id);
            statement.setObject(2, by.subject());
            statement.setBoolean(3, accepts);
            statement.setString(4, by.name());
            statement.setObject(5, Ids.next());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /**
     * Waits a little until the identity provider has heard that the person accepted, so that they can sign in there right away. Where it
     * is away it hears of it later.
     */
    public void awaitTold(UUID id, UUID subject) {
        long end = System.nanoTime() + TELLING.toNanos();
        while (!isTold(id, subject) && System.nanoTime() < end) {
            try {
                Thread.sleep(GLANCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean isTold(UUID id, UUID subject) {
        try (Connection connection = registry.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement("select registry.invitation_told(?, ?)")) {
            statement.setObject(1, id);
            statement.setObject(2, subject);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("kind"),
                row.getString("slug"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("role"),
                row.getString("state"),
                row.getString("invited_by"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
