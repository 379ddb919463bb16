package org.hearth.centre.day.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hearth.tenancy.TenantEntity;
import org.jspecify.annotations.Nullable;

/** A link by which a calendar outside reads. When it was read last is written at the street door alone. */
@Entity
@Table(name = "feed", schema = "__tenant__")
class Feed extends TenantEntity {
    @Column(updatable = false)
    String kind;

    @Column(name = "space_id", updatable = false)
    @Nullable
    UUID spaceId;

    String note;

    @Column(name = "secret_sha256", updatable = false)
    String secretSha256;

    /** What whoever made it was called. */
    @Column(name = "made_by", updatable = false)
    String madeBy;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;
}
