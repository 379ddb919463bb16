package org.hearth.centre.day.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.tenancy.TenantEntity;
import org.jspecify.annotations.Nullable;

/** The photo of a space, by its digest and that of the small one; nulls once it was removed. */
@Entity
@Table(name = "space_photo", schema = "__tenant__")
class SpacePhoto extends TenantEntity {
    @Column(name = "space_id", updatable = false)
    UUID spaceId;

    @Nullable
    String picture;

    @Nullable
    String small;

    @Nullable
    Integer width;

    @Nullable
    Integer height;

    /** What is kept for it. */
    List<String> contents() {
        return Stream.of(picture, small)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }
}
