package org.hearth.centre.people.resident;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hearth.centre.people.personal.PersonalNumber.Field;
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

    @Embedded
    @AttributeOverride(name = "masked", column = @Column(name = "phone_masked"))
    @AttributeOverride(name = "sealed", column = @Column(name = "phone_sealed"))
    @AttributeOverride(name = "exact", column = @Column(name = "phone_exact"))
    @AttributeOverride(name = "tail", column = @Column(name = "phone_tail"))
    @Nullable
    SealedNumber phone;

    @Embedded
    @AttributeOverride(name = "masked", column = @Column(name = "id_masked"))
    @AttributeOverride(name = "sealed", column = @Column(name = "id_sealed"))
    @AttributeOverride(name = "exact", column = @Column(name = "id_exact"))
    @AttributeOverride(name = "tail", column = @Column(name = "id_tail"))
    @Nullable
    SealedNumber idNumber;

    boolean simulated;

    @Column(name = "erased_at")
    @Nullable
    Instant erasedAt;

    @Nullable
    SealedNumber kept(Field field) {
        return field == Field.PHONE ? phone : idNumber;
    }

    void keep(Field field, @Nullable SealedNumber number) {
        if (field == Field.PHONE) {
            phone = number;
        } else {
            idNumber = number;
        }
    }
}
