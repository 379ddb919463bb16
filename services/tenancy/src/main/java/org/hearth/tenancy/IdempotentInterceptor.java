package org.hearth.tenancy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hearth.kernel.CanonicalJson;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Organisation.Kind;
import org.hearth.tenancy.WriteKey.Key;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the promise of {@link Idempotent}. Runs inside the transaction (priority after {@code @Transactional}): a parallel call
 * with the same key waits at the primary key until the first one commits, then reads its answer.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 500)
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

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) throws Exception {
        Optional<Key> key = writeKey.current();
        if (key.isEmpty()) {
            return call.proceed();
        }
        Kind kind = tenant.require().kind();
        String table = table(kind);
        Sql sql = sql(kind);
        Map<String, Object> scope = new HashMap<>();
        scope.put("subject", key.get().subject());
        scope.put("operation", operation(call));
        scope.put("key", key.get().value());
        scope.put("hash", CanonicalJson.sha256(mapper.writeValueAsString(call.getParameters())));
        int mine = sql.run(
                "insert into " + table + " as kept (subject, operation, key, body_hash)"
                        + " values (:subject, :operation, :key, :hash) on conflict on constraint idempotency_pkey"
                        // a day later the key is nobody's, whether the old answer is swept already or not
                        + " do update set body_hash = excluded.body_hash, response = null, at = now()"
                        + " where kept.at < now() - " + StoredAnswers.KEPT,
                scope);
        String where = " where subject = :subject and operation = :operation and key = :key";
        if (mine == 0) {
            return replay(call, sql, table, where, scope);
        }
        Object answer = call.proceed();
        scope.remove("hash");
        scope.put("response", mapper.writeValueAsString(answer));
        sql.run("update " + table + " set response = :response" + where, scope);
        return answer;
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

    private @Nullable Object replay(
            InvocationContext call, Sql sql, String table, String where, Map<String, Object> scope) throws Exception {
        Object hash = scope.remove("hash");
        Row first = sql.one("select body_hash, response from " + table + where, scope, row -> row);
        String response = first.textOrNull("response");
        if (response == null) {
            throw Problem.of(ProblemType.ERASED);
        }
        if (!first.text("body_hash").equals(hash)) {
            throw Problem.of(ProblemType.KEY_REUSED);
        }
        return mapper.readValue(response, mapper.constructType(call.getMethod().getGenericReturnType()));
    }

    private static String operation(InvocationContext call) {
        return call.getMethod().getDeclaringClass().getSimpleName() + "."
                + call.getMethod().getName();
    }
}
