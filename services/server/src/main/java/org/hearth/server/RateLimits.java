package org.hearth.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;

/**
 * How many requests may come in a minute from one address, of one person, for one centre; counted in this process. Each may send a
 * whole minute's at once, as a desk does that replays what it kept while the network was away.
 */
@ApplicationScoped
class RateLimits {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 100_000;

    /** Bytes of an IPv6 address that say which network it is of. */
    private static final int NETWORK = 8;

    /** Requests a minute; 0 is without limit. */
    @ConfigMapping(prefix = "hearth.limit")
    interface Bounds {
        /** Of a whole office behind one address, or of one who knocks with guesses. */
        int address();

        /** Of one person, whatever they work with. */
        int person();

        /** Lists that one person takes out as files: each reads a whole list. */
        int exports();

        /** Of one address at the street doors, where nobody says who they are. */
        int streetAddress();

        /** For one centre, at its street door: apart from what its own people may ask. */
        int streetCentre();

        /** Whether centres are held to their quota. */
        boolean centres();
    }

    /** Whose requests are counted together. By what is allowed too: a quota that is changed begins anew. */
    private record Counted(String kind, String key, int allowed) {}

    /** Full again a minute after its last use: then it need not be kept. */
    private final Cache<Counted, Bucket> buckets;

    private final Bounds bounds;
    private final TimeMeter clock;

    @Inject
    RateLimits(Bounds bounds) {
        this(bounds, TimeMeter.SYSTEM_MILLISECONDS);
    }

    RateLimits(Bounds bounds, TimeMeter clock) {
        this.bounds = bounds;
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterAccess(MINUTE)
                .build();
    }

    /** @param address as numbers; of IPv6 the network counts, for whoever has one address there has them all */
    void address(String address) {
        take("address", networkOf(address), bounds.address());
    }

    private static String networkOf(String address) {
        if (!address.contains(":")) {
            return address;
        }
        byte[] bytes = InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getAddress();
        // one of four bytes is of IPv4, written as IPv6
        return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK));
    }

    void person(String subject) {
        take("person", subject, bounds.person());
    }

    void export(String subject) {
        take("export", subject, bounds.exports());
    }

    /** @param allowed in a minute, as headquarters set it */
    void centre(String slug, int allowed) {
        if (bounds.centres()) {
            take("centre", slug, allowed);
        }
    }

    /** At the street door: of the address, and for the centre, whether there is such a one or not. */
    void street(String address, String slug) {
        take("street-address", networkOf(address), bounds.streetAddress());
        take("street", slug, bounds.streetCentre());
    }

    Bucket bucket(String kind, String key, int allowed) {
        return buckets.get(
                new Counted(kind, key, allowed),
                missing -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(allowed).refillGreedy(allowed, MINUTE))
                        .withCustomTimePrecision(clock)
                        .build());
    }

    private void take(String kind, String key, int allowed) {
        if (allowed == 0) {
            return;
        }
        ConsumptionProbe probe = bucket(kind, key, allowed).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            Duration pause = Duration.ofNanos(probe.getNanosToWaitForRefill());
            throw Problem.of(ProblemType.TOO_MANY_REQUESTS).after(Duration.ofSeconds(pause.toSeconds() + 1));
        }
    }
}
