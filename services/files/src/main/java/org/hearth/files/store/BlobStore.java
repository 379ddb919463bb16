package org.hearth.files.store;

import java.util.Optional;

/**
 * Contents that tenants keep, each under what it is: the SHA-256 of its bytes. Of each tenant apart: what one has is not there for
 * another, and whoever has the same bytes has them once more. Nothing that comes from outside is ever part of where something lies.
 *
 * <p>To be called outside of transactions. Whatever cannot be done now throws {@link Away}.
 */
public interface BlobStore {
    /** The store cannot be reached, or has no room; what was asked may be tried again. */
    final class Away extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Away(String what, Throwable cause) {
            super(what, cause);
        }

        Away(String what) {
            super(what);
        }
    }

    /**
     * Keeps a content. When this returns it is there whole, and stays when the machine is switched off; there before it is kept anew.
     *
     * @param tenant the role of whose it is, e.g. {@code centre_sanlin}
     * @return its SHA-256
     */
    String put(String tenant, byte[] content);

    /** @return the content; empty where it is not there, or not any more what it is called */
    Optional<byte[]> get(String tenant, String sha256);

    /** Removes a content; does nothing where it is not there. */
    void remove(String tenant, String sha256);

    /** Removes all that the tenant has. */
    void removeAll(String tenant);
}
