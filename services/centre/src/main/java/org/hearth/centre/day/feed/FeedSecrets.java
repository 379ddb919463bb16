package org.hearth.centre.day.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.WriteKey;

/**
 * Secrets of links: 256 bits that nobody can know who does not hold the server's own secret. They are made from the key by which the
 * write is recognised when it is sent again, so that whoever did not hear the answer is told the same one and no answer with a secret
 * is kept; with that key, a day later, what it was made from is gone.
 */
@ApplicationScoped
class FeedSecrets {
    private static final String ALGORITHM = "HmacSHA256";

    private final CurrentTenant tenant;
    private final WriteKey writeKey;
    private final Optional<String> own;

    @Inject
    FeedSecrets(
            CurrentTenant tenant,
            WriteKey writeKey,
            @ConfigProperty(name = "quarkus.oidc.token-state-manager.encryption-secret") Optional<String> own) {
        this.tenant = tenant;
        this.writeKey = writeKey;
        this.own = own;
    }

    /** @return the secret for the write under way: 43 characters that an address may hold */
    String forThisWrite() {
        WriteKey.Key key = writeKey.current().orElseThrow();
        String made = String.join("\n", "feed", tenant.require().role(), key.subject(), key.value());
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(own.orElseThrow().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(made.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
