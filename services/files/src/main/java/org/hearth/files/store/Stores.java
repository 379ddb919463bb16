package org.hearth.files.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The store that the settings name, made when it is first needed: a process that keeps nothing needs none. */
@ApplicationScoped
class Stores implements BlobStore {
    private final Optional<String> folder;
    private final Optional<String> url;
    private final Optional<String> bucket;
    private final String region;
    private final Optional<String> accessKey;
    private final Optional<String> secretKey;
    private final Clock clock;
    private volatile Optional<BlobStore> made = Optional.empty();

    @Inject
    Stores(
            @ConfigProperty(name = "hearth.blobs.folder") Optional<String> folder,
            @ConfigProperty(name = "hearth.blobs.s3.url") Optional<String> url,
            @ConfigProperty(name = "hearth.blobs.s3.bucket") Optional<String> bucket,
            @ConfigProperty(name = "hearth.blobs.s3.region") String region,
            @ConfigProperty(name = "hearth.blobs.s3.access-key") Optional<String> accessKey,
            @ConfigProperty(name = "hearth.blobs.s3.secret-key") Optional<String> secretKey,
            Clock clock) {
        this.folder = folder;
        this.url = url;
        this.bucket = bucket;
        this.region = region;
        this.accessKey = accessKey;
        this.secretKey = secretKey;
        this.clock = clock;
    }

    private BlobStore store() {
        Optional<BlobStore> found = made;
        if (found.isEmpty()) {
            synchronized (this) {
                if (made.isEmpty()) {
                    made = Optional.of(make());
                }
                found = made;
            }
        }
        return found.orElseThrow();
    }

    private BlobStore make() {
        if (url.isPresent()) {
            String address = url.get().replaceFirst("/+$", "") + "/" + S3Signature.encoded(bucket.orElseThrow());
            S3Signature signature = new S3Signature(accessKey.orElseThrow(), secretKey.orElseThrow(), region);
            return new S3Store(URI.create(address), signature, clock);
        }
        return new FolderStore(Path.of(folder.orElseThrow(() -> new Away("no folder is named"))), clock);
    }

    @Override
    public String put(String tenant, byte[] content) {
        return store().put(tenant, content);
    }

    @Override
    public Optional<byte[]> get(String tenant, String sha256) {
        return store().get(tenant, sha256);
    }

    @Override
    public void remove(String tenant, String sha256) {
        store().remove(tenant, sha256);
    }

    @Override
    public void removeAll(String tenant) {
        store().removeAll(tenant);
    }
}
