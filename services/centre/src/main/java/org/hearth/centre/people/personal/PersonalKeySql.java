package org.hearth.centre.people.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    /** @return it in Base64, if there is one */
    Optional<String> find(String purpose) {
        return sql.first(
                        Keyset.class,
                        "select encode(keyset, 'base64') as keyset from __tenant__.personal_key where purpose = :purpose",
                        new Purpose(purpose))
                .map(Keyset::keyset);
    }

    private record Made(String purpose, String keyset) {}

    /** Keeps it, unless another was kept meanwhile. */
    void keep(String purpose, String keyset) {
        sql.run(
                "insert into __tenant__.personal_key (purpose, keyset) values (:purpose, decode(:keyset, 'base64'))"
                        + " on conflict (purpose) do nothing",
                new Made(purpose, keyset));
    }
}
