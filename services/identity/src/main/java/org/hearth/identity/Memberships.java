package org.hearth.identity;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which organisations a person is a member of at the identity provider: asked at most every 30 s ({@code hearth.memberships-fresh}), and the last answer stands for as
 * long as none comes. No page waits for it longer than {@link #PATIENCE}.
 */
@ApplicationScoped
class Memberships {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int PEOPLE = 20_000;

    private final IdentityProvider identityProvider;
    private final AsyncCache<UUID, List<UUID>> fresh;
    private final Cache<UUID, List<UUID>> last =
            Caffeine.newBuilder().maximumSize(PEOPLE).build();

    @Inject
    Memberships(
            IdentityProvider identityProvider,
            @ConfigProperty(name = "hearth.memberships-fresh", defaultValue = "PT30S") Duration fresh) {
        this.identityProvider = identityProvider;
        this.fresh = Caffeine.newBuilder()
                .expireAfterWrite(fresh)
                .maximumSize(PEOPLE)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .buildAsync();
    }

    /** @return the identity provider's ids of the organisations; empty when it never answered for this person */
    Optional<List<UUID>> of(UUID subject) {
        try {
            return Optional.of(fresh.get(subject, this::ask).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            Log.warnf(
                    "organisations of a person could not be asked: %s",
                    e.getClass().getSimpleName());
            return Optional.ofNullable(last.getIfPresent(subject));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The person has just joined another organisation. */
    void forget(UUID subject) {
        fresh.synchronous().invalidate(subject);
    }

    private List<UUID> ask(UUID subject) {
        List<UUID> answer = identityProvider.organisationsOf(subject);
        last.put(subject, answer);
        return answer;
    }
}
