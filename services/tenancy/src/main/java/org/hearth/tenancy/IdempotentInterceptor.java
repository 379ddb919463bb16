package org.hearth.tenancy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import java.io.Serial;
import java.util.Optional;
import org.hearth.kernel.CanonicalJson;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Organisation.Kind;
import org.hearth.tenancy.WriteKey.Key;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the promise of {@link Idempotent}, at the price of one statement: the answer is kept under its key as the last thing of the
 * effect's own transaction, which begins here, around {@code @Transactional}. Whoever comes second waits at the primary key until the
 * first has committed, is undone, and gets the first one's answer; and whoever is refused because it was all done before (the
 * version is another now, the name is taken) gets it too.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class IdempotentInterceptor {
    private final WriteKey writeKey;
    private final CurrentTenant tenant;
    private final CentreSql centre;
    private final HeadquartersSql headquarters;
    private final GovernmentSql government;
    private final ObjectMapper mapper;

    @Inject
    IdempotentInterceptor(
            WriteKey writeKey,
            CurrentTenant tenant,
            CentreSql centre,
            HeadquartersSql headquarters,
            GovernmentSql government,
            ObjectMapper mapper) {
        this.writeKey = writeKey;
        this.tenant = tenant;
        this.centre = centre;
        this.headquarters = headquarters;
        this.government = government;
        this.mapper = mapper;
    }

    private record Scope(String subject, String operation, String key) {}

    private record Answer(String subject, String operation, String key, String hash, String response) {}

    /** The key has an answer: undoes what was done in vain. */
    private static final class Answered extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        Answered() {
            super("answered before", null, false, false);
        }
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) throws Exception {
        Optional<Key> key = writeKey.current();
        if (key.isEmpty()) {
            return call.proceed();
        }
        Scope scope = new Scope(key.get().subject(), operation(call), key.get().value());
        String hash = CanonicalJson.sha256(mapper.writeValueAsString(call.getParameters()));
        try {
            return QuarkusTransaction.disallowingExisting().call(() -> {
                Object answer = call.proceed();
                keep(scope, hash, answer);
                return answer;
            });
        } catch (Answered e) {
            return kept(scope, hash, call).orElseThrow(() -> e);
        } catch (Problem | OptimisticLockException | ConstraintViolationException e) {
            return kept(scope, hash, call).orElseThrow(() -> e);
        }
    }

    private void keep(Scope scope, String hash, @Nullable Object answer) throws JsonProcessingException {
        Kind kind = tenant.require().kind();
        int mine = sql(kind)
                .run(
                        "insert into " + table(kind) + " as kept (subject, operation, key, body_hash, response)"
                                + " values (:subject, :operation, :key, :hash, :response)"
                                + " on conflict on constraint idempotency_pkey"
                                // a day later the key is nobody's, whether the old answer is swept already or not
                                + " do update set body_hash = excluded.body_hash, response = excluded.response, at = now()"
                                + " where kept.at < now() - " + StoredAnswers.KEPT,
                        new Answer(
                                scope.subject(),
                                scope.operation(),
                                scope.key(),
                                hash,
                                mapper.writeValueAsString(answer)));
        if (mine == 0) {
            throw new Answered();
        }
    }

    private record Kept(String bodyHash, @Nullable String response) {}

    /** @return what was answered to this key, if it was; refused where it cannot be said again */
    private Optional<Object> kept(Scope scope, String hash, InvocationContext call) throws JsonProcessingException {
        Kind kind = tenant.require().kind();
        Optional<Kept> first = QuarkusTransaction.requiringNew()
                .call(() -> sql(kind)
                        .first(
                                Kept.class,
                                "select body_hash, response from " + table(kind) + " where subject = :subject"
                                        + " and operation = :operation and key = :key and at >= now() - "
                                        + StoredAnswers.KEPT,
                                scope));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String response = first.get().response();
        if (response == null) {
            throw Problem.of(ProblemType.ERASED);
        }
        if (!first.get().bodyHash().equals(hash)) {
            throw Problem.of(ProblemType.KEY_REUSED);
        }
        return Optional.of(
                mapper.readValue(response, mapper.constructType(call.getMethod().getGenericReturnType())));
    }

    /** Where the answers of this kind of organisation are kept: behind its own wall, never with another's. */
    static String table(Kind kind) {
        return switch (kind) {
            case CENTRE -> "__tenant__.idempotency";
            case HEADQUARTERS -> "headquarters.idempotency";
            case AGENCY -> "government.idempotency";
            case PARTNER -> throw Problem.of(ProblemType.NOT_ALLOWED);
        };
    }

    private Sql sql(Kind kind) {
        return switch (kind) {
            case CENTRE -> centre;
            case HEADQUARTERS -> headquarters;
            case AGENCY -> government;
            case PARTNER -> throw Problem.of(ProblemType.NOT_ALLOWED);
        };
    }

    private static String operation(InvocationContext call) {
        return call.getMethod().getDeclaringClass().getSimpleName() + "."
                + call.getMethod().getName();
    }
}
