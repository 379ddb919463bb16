package org.hearth.centre.day.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hearth.tenancy.TenantEntity;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** What became of one wish. */
@Entity(name = "RoundOutcome")
@Table(name = "round_outcome", schema = "__tenant__")
class Outcome extends TenantEntity {
    static final String GRANTED = "granted";
    static final String REFUSED = "refused";

    @Column(name = "round_id", updatable = false)
    UUID roundId;

    @Column(name = "application_id", updatable = false)
    UUID applicationId;

    @Column(updatable = false)
    int number;

    @Column(updatable = false)
    int wish;

    String state;

    @Nullable
    String why;

    String rule;

    @Column(name = "starts_local")
    String startsLocal;

    int minutes;

    @Column(name = "space_id")
    @Nullable
    UUID spaceId;

    int dates;

    /** {@link Ledger.Missing} as JSON. */
    @ColumnTransformer(write = "cast(? as jsonb)")
    String missing;

    /** {@link Allocation.Tried} as JSON. */
    @ColumnTransformer(write = "cast(? as jsonb)")
    String tried;

    @Column(name = "by_hand")
    boolean byHand;

    @Column(name = "hand_reason")
    @Nullable
    String handReason;

    boolean settled;

    @Column(name = "series_id")
    @Nullable
    UUID seriesId;

    @Nullable
    Integer made;

    /** The days that somebody else had by then, as JSON. */
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Nullable
    String lost;

    boolean isGranted() {
        return state.equals(GRANTED);
    }
}
