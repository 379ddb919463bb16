package org.hearth.files.store;

import io.quarkus.logging.Log;
import java.util.Optional;
import org.hearth.kernel.Sha256;

/** What was read of a store is looked at before it is believed. */
final class Kept {
    private Kept() {}

    static Optional<byte[]> asCalled(byte[] content, String tenant, String sha256) {
        if (Sha256.of(content).equals(sha256)) {
            return Optional.of(content);
        }
        Log.errorf("content %s of %s is damaged: put it back from a backup", sha256, tenant);
        return Optional.empty();
    }
}
