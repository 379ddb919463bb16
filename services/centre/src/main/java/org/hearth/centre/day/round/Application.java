package org.hearth.centre.day.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.hearth.tenancy.TenantEntity;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** What an organisation wishes of a round. */
@Entity(name = "RoundApplication")
@Table(name = "round_application", schema = "__tenant__")
class Application extends TenantEntity {
    static final String SUBMITTED = "submitted";
    static final String WITHDRAWN = "withdrawn";

    @Column(name = "round_id", updatable = false)
    UUID roundId;

    @Column(updatable = false)
    int number;

    String organisation;
    String contact;
    int rank;
    int expected;
    String purpose;
    int wanted;

    /** {@link ApplicationRequest.Wish}es as JSON. */
    @ColumnTransformer(write = "cast(? as jsonb)")
    String wishes;

    String state = SUBMITTED;

    @Column(name = "withdraw_reason")
    @Nullable
    String withdrawReason;

    @Nullable
    Integer position;

    @Column(name = "draw_key")
    @Nullable
    String drawKey;

    @Column(updatable = false)
    boolean simulated;

    /** One organisation, however it was typed: its quota is one. */
    static String quotaName(String organisation) {
        return Normalizer.normalize(organisation, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }
}
