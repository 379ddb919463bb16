package org.hearth.centre.day.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hearth.tenancy.Actor;
import org.hearth.tenancy.TenantEntity;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** Spaces of a season given out together; its states are told of in {@link RoundResponse}. */
@Entity(name = "SeasonalRound")
@Table(name = "round", schema = "__tenant__")
class Round extends TenantEntity {
    static final String DRAFT = "draft";
    static final String COLLECTING = "collecting";
    static final String CLOSED = "closed";
    static final String ALLOCATED = "allocated";
    static final String CONFIRMING = "confirming";
    static final String CONFIRMED = "confirmed";
    static final String CANCELLED = "cancelled";

    private static final Set<String> DRAWN = Set.of(ALLOCATED, CONFIRMING, CONFIRMED);

    String name;

    @Column(name = "first_day")
    LocalDate firstDay;

    @Column(name = "last_day")
    LocalDate lastDay;

    @Column(name = "opens_on")
    LocalDate opensOn;

    @Column(name = "closes_on")
    LocalDate closesOn;

    /** {@link RoundClass}es as JSON. */
    @ColumnTransformer(write = "cast(? as jsonb)")
    String classes;

    /** Ids as JSON. */
    @ColumnTransformer(write = "cast(? as jsonb)")
    String spaces;

    @Column(name = "quota_hours")
    int quotaHours;

    @Column(name = "quota_per")
    String quotaPer;

    @Column(name = "missing_percent")
    int missingPercent;

    String source;

    String state = DRAFT;

    /** Told when the draw is made, and to nobody before. */
    @Nullable
    String secret;

    @Nullable
    String digest;

    @Nullable
    String word;

    @Column(name = "drawn_at")
    @Nullable
    Instant drawnAt;

    @Column(name = "cancel_reason")
    @Nullable
    String cancelReason;

    @Column(name = "asked_by")
    @Nullable
    String askedBy;

    @Column(name = "asked_subject")
    @Nullable
    UUID askedSubject;

    /** What keeps confirming waiting, or broke it off, as JSON. */
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Nullable
    String failure;

    @Column(updatable = false)
    boolean simulated;

    boolean isDrawn() {
        return DRAWN.contains(state);
    }

    /** Whether applications are taken on a day. */
    boolean takes(LocalDate day) {
        return state.equals(COLLECTING) && !day.isBefore(opensOn) && !day.isAfter(closesOn);
    }

    Draw draw() {
        return new Draw(Objects.requireNonNull(secret), Objects.requireNonNull(word));
    }

    void askedBy(Actor actor) {
        askedBy = actor.name();
        askedSubject = actor.subject();
    }

    Actor asker() {
        return new Actor(Objects.requireNonNull(askedSubject), Objects.requireNonNull(askedBy));
    }
}
