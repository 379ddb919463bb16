package org.hearth.tenancy;

import java.util.Optional;

/** The {@code Idempotency-Key} of the request under way and who sent it. Implemented where HTTP and identity are known. */
public interface WriteKey {
    /** Who writes, and the key given for this one intent. */
    record Key(String subject, String value) {}

    /** @return empty when no HTTP request is under way (a job); a request without the header is refused */
    Optional<Key> current();
}
