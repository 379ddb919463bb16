package org.hearth.server;

import io.quarkus.arc.Arc;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.VertxException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;
import org.hearth.identity.Caller;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.Outage;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a failure means: a service that is away, a constraint that spoke, or a defect. */
final class Failures {
    /** How the OIDC layer words its refusal of a refresh token sent as an access token: no outage, though thrown like one. */
    private static final String REFRESH_TOKEN = "Refresh token can only be used with the refresh token grant";

    /** By which nobody has what another has (ADR 0044). */
    private static final String SPACE_FREE = "occupation_free";

    /** By which no place is given away that there is not (ADR 0057). */
    private static final String PLACES_LEFT = "registration_target_places_left";

    static Throwable root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    /** @return whether PostgreSQL or Keycloak could not be reached, was starting, or timed out */
    static boolean isOutage(Throwable e) {
        if (Outage.of(e).isPresent()) {
            return true;
        }
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof VertxException || at instanceof OIDCException && !REFRESH_TOKEN.equals(at.getMessage())) {
                return true;
            }
        }
        return false;
    }

    /**
     * @return whether a sign-in could not be checked, rather than was refused. A call that timed out or was cut has no cause of its
     *     own; the OIDC layer asks for that cause, and what is left of the call then is a null pointer.
     */
    static boolean isOutage(AuthenticationFailedException e) {
        return root(e) instanceof NullPointerException || isOutage((Throwable) e);
    }

    /** @return the problem a constraint of the database stands for, where the code before it did not speak first */
    static Optional<Problem> asProblem(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof Problem problem) {
                return Optional.of(problem);
            }
            if (at instanceof OptimisticLockException || at instanceof org.hibernate.StaleStateException) {
                return Optional.of(Problem.of(ProblemType.VERSION_CONFLICT));
            }
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                Optional<Problem> found = ofConstraint(sql).or(() -> ofState(sql.getSQLState()));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** @return the constraint that spoke where no code had foreseen it, by its name and its table's; without any value */
    static Optional<String> constraint(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof Problem) {
                return Optional.empty();
            }
            if (at instanceof PSQLException sql
                    && ofState(String.valueOf(sql.getSQLState())).isPresent()) {
                ServerErrorMessage said = sql.getServerErrorMessage();
                return Optional.of(
                        said == null
                                ? "SQLSTATE " + sql.getSQLState()
                                : "SQLSTATE " + sql.getSQLState() + ", constraint " + said.getConstraint() + " of "
                                        + said.getSchema() + "." + said.getTable());
            }
        }
        return Optional.empty();
    }

    /** A constraint that has a problem of its own: a race the code before it lost. */
    private static Optional<Problem> ofConstraint(SQLException e) {
        ServerErrorMessage said = e instanceof PSQLException sql ? sql.getServerErrorMessage() : null;
        return switch (said == null ? "" : String.valueOf(said.getConstraint())) {
            case SPACE_FREE -> Optional.of(Problem.of(ProblemType.SPACE_TAKEN));
            case PLACES_LEFT -> Optional.of(Problem.of(ProblemType.NO_PLACES_LEFT));
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> ofState(String state) {
        return switch (state) {
            case "23505", "23P01" -> Optional.of(Problem.of(ProblemType.ALREADY_EXISTS));
            case "23503" -> Optional.of(Problem.of(ProblemType.CONFLICT));
            case "23514", "23502", "22001", "22003", "22021", "22P05" ->
                Optional.of(Problem.of(ProblemType.INVALID_REQUEST));
            case "40001" -> Optional.of(Problem.of(ProblemType.VERSION_CONFLICT));
            default -> Optional.empty();
        };
    }

    /** @return why a permission was missing: no organisation, a suspended one, or the role */
    Problem reasonForForbidden() {
        Optional<Organisation> here =
                Arc.container().instance(Caller.class).get().ofRequest();
        if (here.isEmpty()) {
            return Problem.of(ProblemType.NO_ORGANISATION);
        }
        return Problem.of(
                here.get().state() == Organisation.State.OPEN ? ProblemType.NOT_ALLOWED : ProblemType.TENANT_SUSPENDED);
    }
}
