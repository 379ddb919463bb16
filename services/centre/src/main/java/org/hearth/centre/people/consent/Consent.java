package org.hearth.centre.people.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hearth.tenancy.TenantEntity;
import org.jspecify.annotations.Nullable;

/** That a resident consented to something: in force until it is withdrawn. */
@Entity
@Table(name = "consent", schema = "__tenant__")
class Consent extends TenantEntity {
    /** The purpose of those by which somebody is noted as one of a sensitive group. */
    static final String GROUP = "group";

    @Column(name = "resident_id", updatable = false)
    UUID residentId;

    @Column(updatable = false)
    String purpose;

    /** Which group; of other purposes null. */
    @Column(updatable = false)
    @Nullable
    String tag;

    /** The number of the words that were consented to. */
    @Column(updatable = false)
    int text;

    @Column(updatable = false)
    String how;

    @Column(name = "given_on", updatable = false)
    LocalDate givenOn;

    /** Who consented in their place. */
    @Nullable
    String guardian;

    @Column(name = "withdrawn_on")
    @Nullable
    LocalDate withdrawnOn;

    @Column(name = "withdrawn_how")
    @Nullable
    String withdrawnHow;

    @Column(name = "withdraw_reason")
    @Nullable
    String withdrawReason;

    @Column(updatable = false)
    boolean simulated;
}
