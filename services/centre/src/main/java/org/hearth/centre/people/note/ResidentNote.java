package org.hearth.centre.people.note;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hearth.tenancy.TenantEntity;

/** Something written down of a resident. */
@Entity
@Table(name = "resident_note", schema = "__tenant__")
class ResidentNote extends TenantEntity {
    /** Read by those who keep what is sensitive, and nobody else. */
    static final String FEW = "few";

    @Column(name = "resident_id", updatable = false)
    UUID residentId;

    String body;
    String readers;

    /** What whoever wrote it first was called that day. */
    @Column(name = "written_by", updatable = false)
    String writtenBy;
}
