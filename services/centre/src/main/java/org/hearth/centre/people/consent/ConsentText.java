package org.hearth.centre.people.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hearth.tenancy.TenantEntity;

/** The words of one purpose, as they stood from some day on. They never change: others are another number. */
@Entity
@Table(name = "consent_text", schema = "__tenant__")
class ConsentText extends TenantEntity {
    @Column(updatable = false)
    String purpose;

    @Column(updatable = false)
    int number;

    @Column(updatable = false)
    String body;
}
