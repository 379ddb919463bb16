package org.hearth.centre.day.counter;

import org.hearth.kernel.Versioned;

/**
 * What a counter signs in with: told once, to whoever asked, and kept nowhere here.
 *
 * @param tokenUrl where it asks for a token, by the grant {@code client_credentials}
 */
public record CounterSecret(CounterResponse counter, String clientId, String secret, String tokenUrl)
        implements Versioned {
    @Override
    public int version() {
        return counter.version();
    }
}
