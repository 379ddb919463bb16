package org.hearth.centre.day.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hearth.tenancy.TenantEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A thing people come for, held in sessions. */
@Entity
@Table(name = "activity", schema = "__tenant__")
class Activity extends TenantEntity {
    String title;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "programme_id")
    Programme programme;

    @Column(name = "external_id")
    @Nullable
    String externalId;

    @Column(name = "age_min")
    @Nullable
    Short ageMin;

    @Column(name = "age_max")
    @Nullable
    Short ageMax;

    /** Null: for everybody. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "target_groups")
    @Nullable
    List<String> targetGroups;

    @Column(name = "leader_kind")
    @Nullable
    String leaderKind;

    @Nullable
    String leader;

    @Nullable
    String about;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;
}
