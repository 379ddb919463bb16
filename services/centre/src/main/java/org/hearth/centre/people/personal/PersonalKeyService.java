package org.hearth.centre.people.personal;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.util.SecretBytes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Organisation;

/**
 * The keys of the current centre: one set seals, another marks. Both lie in the centre's schema, wrapped by the platform's key and
 * bound to the centre, so that a keyset that was moved elsewhere does not open. They are made when they are first needed.
 */
@ApplicationScoped
public class PersonalKeyService {
    private static final String VALUES = "values";
    private static final String INDEX = "index";
    private static final int KEY_BYTES = 32;

    private final PersonalKeySql sql;
    private final CurrentTenant tenant;
    private final Optional<String> secret;

    @Inject
    PersonalKeyService(
            PersonalKeySql sql,
            CurrentTenant tenant,
            @ConfigProperty(name = "hearth.personal-key") Optional<String> secret) {
        this.sql = sql;
        this.tenant = tenant;
        this.secret = secret;
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no keys can be made here", e);
        }
    }

    /** @return what seals and marks for the current centre */
    @Transactional
    public PersonalBox open() {
        String centre = tenant.require(Organisation.Kind.CENTRE).slug();
        try {
            Aead platform = platform();
            return new PersonalBox(
                    centre,
                    keyset(platform, centre, VALUES, PredefinedAeadParameters.AES256_GCM)
                            .getPrimitive(RegistryConfiguration.get(), Aead.class),
                    keyset(platform, centre, INDEX, PredefinedPrfParameters.HMAC_SHA256_PRF)
                            .getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the keys of " + centre + " do not open: is HEARTH_PERSONAL_KEY another?", e);
        }
    }

    private KeysetHandle keyset(Aead platform, String centre, String purpose, Parameters parameters)
            throws GeneralSecurityException {
        byte[] bound = ("keyset\n" + centre + "\n" + purpose).getBytes(StandardCharsets.UTF_8);
        Optional<String> known = sql.find(purpose);
        if (known.isEmpty()) {
            byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    KeysetHandle.generateNew(parameters), platform, bound);
            sql.keep(purpose, Base64.getEncoder().encodeToString(wrapped));
            known = sql.find(purpose);
        }
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                Base64.getMimeDecoder().decode(known.orElseThrow()), platform, bound);
    }

    /** The platform's key, made of the secret of the configuration. */
    @AccessesPartialKey
    private Aead platform() throws GeneralSecurityException {
        byte[] said = secret.filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalStateException("HEARTH_PERSONAL_KEY is not set"))
                .getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Hkdf.computeHkdf(
                "HMACSHA256",
                said,
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
