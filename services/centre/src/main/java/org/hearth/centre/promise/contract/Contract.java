package org.hearth.centre.promise.contract;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.hearth.tenancy.TenantEntity;
import org.jspecify.annotations.Nullable;

/** What a centre has promised an agency: a draft, then published and as it is. Which activities count, {@link ContractSql} writes. */
@Entity
@Table(name = "contract", schema = "__tenant__")
class Contract extends TenantEntity {
    static final String DRAFT = "draft";
    static final String PUBLISHED = "published";

    String agency;

    @Column(name = "agency_name")
    String agencyName;

    String number;
    String title;
    LocalDate starts;
    LocalDate ends;

    @Column(name = "amount_minor")
    long amountMinor;

    String currency;
    String procurement;

    /** Null in contracts older than the question: each quarter. */
    @Column(name = "report_every")
    @Nullable
    String reportEvery;

    @ElementCollection
    @CollectionTable(name = "indicator", schema = "__tenant__", joinColumns = @JoinColumn(name = "contract_id"))
    Set<Indicator> indicators = new HashSet<>();

    String state = DRAFT;
    boolean simulated;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    /** A measured promise. */
    @Embeddable
    record Indicator(String kind, long target) {}

    /** The first version is 1. */
    Contract() {
        version = 1;
    }
}
