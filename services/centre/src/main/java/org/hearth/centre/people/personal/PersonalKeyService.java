package org.hearth.centre.people.personal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the current centre: one set seals, another marks. Both lie in the centre's schema, wrapped by the platform's key and
 * bound to the centre, so that a keyset that was moved elsewhere does not open. They are made when they are first needed.
 */
@ApplicationScoped
public class PersonalKeyService {
    private static final String VALUES = "values";
    private static final String INDEX = "index";

    private final PersonalKeySql sql;
    private final CurrentTenant tenant;
    private final Optional<String> secret;
    private final Optional<String> also;
    private volatile @Nullable PlatformKeys platform;

    @Inject
    PersonalKeyService(
            PersonalKeySql sql,
            CurrentTenant tenant,
            @ConfigProperty(name = "hearth.personal-key") Optional<String> secret,
            @ConfigProperty(name = "hearth.personal-key-also") Optional<String> also) {
        this.sql = sql;
        this.tenant = tenant;
        this.secret = secret;
        this.also = also;
    }

    /** @return what seals and marks for the current centre */
    @Transactional
    public PersonalBox open() {
        String centre = centre();
        try {
            return new PersonalBox(
                    centre,
                    keyset(centre, VALUES, PredefinedAeadParameters.AES256_GCM)
                            .getPrimitive(RegistryConfiguration.get(), Aead.class),
                    keyset(centre, INDEX, PredefinedPrfParameters.HMAC_SHA256_PRF)
                            .getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the keys of " + centre + " do not open: is HEARTH_PERSONAL_KEY another?", e);
        }
    }

    /** @return the platform's keys, as configured */
    PlatformKeys platform() {
        PlatformKeys made = platform;
        if (made == null) {
            made = PlatformKeys.of(
                    said(secret).orElseThrow(() -> new IllegalStateException("HEARTH_PERSONAL_KEY is not set")),
                    said(also));
            platform = made;
        }
        return made;
    }

    /**
     * Wraps the keysets of the current centre under the platform's key of today.
     *
     * @return how many lay under another; a problem if one opens under none
     */
    @Transactional
    public int wrapAnew(PlatformKeys keys) {
        String centre = centre();
        int turned = 0;
        for (String purpose : List.of(VALUES, INDEX)) {
            Optional<byte[]> known = sql.find(purpose);
            byte[] bound = bound(centre, purpose);
            if (known.isPresent() && !keys.isWrapped(known.get(), bound)) {
                try {
                    sql.replace(purpose, known.get(), keys.wrap(keys.open(known.get(), bound), bound));
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException("keyset " + purpose + " opens under neither key", e);
                }
                turned++;
            }
        }
        return turned;
    }

    private KeysetHandle keyset(String centre, String purpose, Parameters parameters) throws GeneralSecurityException {
        byte[] bound = bound(centre, purpose);
        Optional<byte[]> known = sql.find(purpose);
        if (known.isEmpty()) {
            sql.keep(purpose, platform().wrap(KeysetHandle.generateNew(parameters), bound));
            known = sql.find(purpose);
        }
        return platform().open(known.orElseThrow(), bound);
    }

    private String centre() {
        return tenant.require(Organisation.Kind.CENTRE).slug();
    }

    private static byte[] bound(String centre, String purpose) {
        return ("keyset\n" + centre + "\n" + purpose).getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<String> said(Optional<String> text) {
        return text.filter(each -> !each.isBlank());
    }
}
