package org.hearth.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Identifiers: UUID version 7 (RFC 9562 §5.7), so that rows made later sort later. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** @return a new UUIDv7: 48 bits of Unix milliseconds, then 74 random bits */
    public static UUID next() {
        return next(Clock.systemUTC());
    }

    /** @return a new UUIDv7 at the millisecond of {@code clock} */
    public static UUID next(Clock clock) {
        long high = clock.millis() << 16 | 0x7000L | RANDOM.nextInt(0x1000);
        long low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
