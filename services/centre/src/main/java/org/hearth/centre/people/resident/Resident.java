package org.hearth.centre.people.resident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hearth.tenancy.TenantEntity;
import org.jspecify.annotations.Nullable;

/** A resident known by name. Erased, the row stays for counting and says nothing of the person. */
@Entity
@Table(name = "resident", schema = "__tenant__")
class Resident extends TenantEntity {
    @Column(updatable = false)
    UUID pseudonym;

    @Nullable
    String name;

    /** How the name sounds, to be found by: see {@link Pinyin}. */
    String pinyin;

    @Column(name = "birth_year")
    @Nullable
    Short birthYear;

    @Nullable
    String sex;

    boolean simulated;

    @Column(name = "erased_at")
    @Nullable
    Instant erasedAt;
}
