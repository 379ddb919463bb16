package org.hearth.centre.people.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;
import org.hearth.tenancy.CentreSql;

/** The centre's own keysets, as they lie in its schema: wrapped by the platform's key. */
@ApplicationScoped
class PersonalKeySql {
    private final CentreSql sql;

    @Inject
    PersonalKeySql(CentreSql sql) {
        this.sql = sql;
    }

    private record Purpose(String purpose) {}

    private record Keyset(String keyset) {}

    /** @return the keyset, if there is one */
    Optional<byte[]> find(String purpose) {
        return sql.first(
                        Keyset.class,
                        "select encode(keyset, 'base64') as keyset from __tenant__.personal_key where purpose = :purpose",
                        new Purpose(purpose))
                .map(found -> Base64.getMimeDecoder().decode(found.keyset()));
    }

    private record Made(String purpose, String keyset) {}

    /** Keeps it, unless another was kept meanwhile. */
    void keep(String purpose, byte[] keyset) {
        sql.run(
                "insert into __tenant__.personal_key (purpose, keyset) values (:purpose, decode(:keyset, 'base64'))"
                        + " on conflict (purpose) do nothing",
                new Made(purpose, text(keyset)));
    }

    private record Turned(String purpose, String before, String keyset) {}

    /** Puts it in the place of the one that was read, unless that is another meanwhile. */
    void replace(String purpose, byte[] before, byte[] keyset) {
        sql.run(
                "update __tenant__.personal_key set keyset = decode(:keyset, 'base64')"
                        + " where purpose = :purpose and keyset = decode(:before, 'base64')",
                new Turned(purpose, text(before), text(keyset)));
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
