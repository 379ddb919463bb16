package org.hearth.centre.people.personal;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * The keys of the platform that wrap the keysets of centres: one under which they are wrapped, and while it is being changed another
 * that opens them, too. They are made of secrets of the configuration, which never lie in the database.
 */
public final class PlatformKeys {
    private static final int KEY_BYTES = 32;

    private final Aead now;
    private final Optional<Aead> also;

    private PlatformKeys(Aead now, Optional<Aead> also) {
        this.now = now;
        this.also = also;
    }

    /**
     * @param secret wraps and opens
     * @param also opens, if it is given
     */
    public static PlatformKeys of(String secret, Optional<String> also) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            return new PlatformKeys(made(secret), also.isPresent() ? Optional.of(made(also.get())) : Optional.empty());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no keys can be made here", e);
        }
    }

    byte[] wrap(KeysetHandle keyset, byte[] bound) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, now, bound);
    }

    /** @return whether it lies under the key of today */
    boolean isWrapped(byte[] wrapped, byte[] bound) {
        try {
            TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, now, bound);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    KeysetHandle open(byte[] wrapped, byte[] bound) throws GeneralSecurityException {
        if (also.isEmpty() || isWrapped(wrapped, bound)) {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, now, bound);
        }
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, also.get(), bound);
    }

    @AccessesPartialKey
    private static Aead made(String secret) throws GeneralSecurityException {
        byte[] bytes = Hkdf.computeHkdf(
                "HMACSHA256",
                secret.getBytes(StandardCharsets.UTF_8),
                new byte[0],
                "hearth: keysets of centres".getBytes(StandardCharsets.UTF_8),
                KEY_BYTES);
        AesGcmKey key = AesGcmKey.builder()
                .setParameters(AesGcmParameters.builder()
                        .setKeySizeBytes(KEY_BYTES)
                        .setIvSizeBytes(12)
                        .setTagSizeBytes(16)
                        .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                        .build())
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }
}
