package org.hearth.tenancy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hearth.files.store.BlobStore;
import org.hearth.kernel.Ids;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.kernel.Sha256;
import org.hearth.tenancy.Organisation.Kind;

/**
 * Contents that the current centre keeps: the bytes in a {@link BlobStore}, who refers to them in a table behind the wall. A
 * content is announced before it is stored and counted when something refers to it; what nothing referred to for a day is removed
 * ({@link BlobSweep}). So whatever the table refers to is in the store, after a crash at any moment, and nothing is in the store that
 * the table does not know (ADR 0064).
 *
 * <pre>{@code
 * blobs.keep(type, List.of(bytes));                  // outside of any transaction
 * blobs.refer(List.of(now), List.of(before));        // in the transaction that turns what refers to it
 * }</pre>
 */
@ApplicationScoped
public class Blobs {
    /** For so long what nothing refers to is still there: whoever was shown it reads it, whoever announced it may refer to it. */
    static final Duration KEPT = Duration.ofDays(1);

    private static final Duration A_MOMENT = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final BlobStore store;
    private final BlobSql sql;
    private final QuotaUse quotas;
    private final CurrentTenant tenant;
    private final ActorSource actors;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    Blobs(
            BlobStore store,
            BlobSql sql,
            QuotaUse quotas,
            CurrentTenant tenant,
            ActorSource actors,
            Jobs jobs,
            Clock clock) {
        this.store = store;
        this.sql = sql;
        this.quotas = quotas;
        this.tenant = tenant;
        this.actors = actors;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Stores contents, each to be referred to within a day; refused where the centre's quota is used up. Not to be called in a
     * transaction: a store may be far away.
     *
     * @param type what they are, e.g. {@code image/jpeg}
     */
    public void keep(String type, Collection<byte[]> contents) {
        Organisation centre = tenant.require(Kind.CENTRE);
        UUID by = actors.actor().subject();
        QuarkusTransaction.requiringNew().run(() -> announce(type, contents, by));
        contents.forEach(content -> store.put(centre.role(), content));
    }

    private void announce(String type, Collection<byte[]> contents, UUID by) {
        boolean any = false;
        for (byte[] content : contents) {
            String sha256 = Sha256.of(content);
            if (sql.isReferredTo(sha256)) {
                continue;
            }
            any = true;
            if (!sql.announce(sha256, type, content.length, by) && !sql.isReferredTo(sha256)) {
                // it is being removed just now
                throw Problem.of(ProblemType.UNAVAILABLE).after(PAUSE);
            }
        }
        if (any) {
            quotas.grown(Quota.PICTURE_MB, sql::megabytes);
            sweepLater();
        }
    }

    /**
     * Something refers to these now, and no more to those, in the transaction under way.
     *
     * @param now contents that were {@link #keep kept} within the last day, or are referred to
     */
    public void refer(List<String> now, List<String> before) {
        // in one order, so that two who change the same do not wait for each other
        TreeMap<String, Integer> turned = new TreeMap<>();
        now.forEach(one -> turned.merge(one, 1, Integer::sum));
        before.forEach(one -> turned.merge(one, -1, Integer::sum));
        boolean unused = false;
        for (var each : turned.entrySet()) {
            if (each.getValue() > 0 && !sql.refer(each.getKey(), each.getValue())) {
                throw Problem.of(ProblemType.UNAVAILABLE).after(PAUSE);
            }
            if (each.getValue() < 0) {
                unused |= sql.release(each.getKey(), -each.getValue());
            }
        }
        if (unused) {
            sweepLater();
        }
    }

    private void sweepLater() {
        jobs.ask(BlobSweep.KIND, Ids.next(), clock.instant().plus(KEPT).plus(A_MOMENT));
    }

    /** Reads a content of the current centre, not in a transaction; empty where it is not there. */
    public Optional<byte[]> read(String sha256) {
        return store.get(tenant.require(Kind.CENTRE).role(), sha256);
    }
}
