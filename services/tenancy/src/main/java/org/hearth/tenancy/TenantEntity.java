package org.hearth.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hearth.kernel.Versioned;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What every row has that is changed one by one: an id that sorts by when it was made, a version, and who made and last changed it.
 * Why, and what it was before, stands among the {@link Acts}. Rows made by the thousand, in SQL, name nobody here.
 */
@MappedSuperclass
@EntityListeners(Stamps.class)
public abstract class TenantEntity implements Versioned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @Version
    public int version;

    @Column(name = "created_at", updatable = false)
    public @Nullable Instant createdAt;

    /** The identity provider's id of the person. */
    @Column(name = "created_by", updatable = false)
    public @Nullable UUID createdBy;

    @Column(name = "changed_at")
    public @Nullable Instant changedAt;

    @Column(name = "changed_by")
    public @Nullable UUID changedBy;

    @Override
    public int version() {
        return version;
    }
}
