package org.hearth.centre.day.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class SpacePhotoRepository extends TenantRepository<SpacePhoto> {
    Optional<SpacePhoto> ofSpace(UUID space) {
        return find("spaceId", space).firstResultOptional();
    }

    /** Of all spaces that have one, or had. */
    Map<UUID, SpacePhotoResponse> bySpace() {
        return listAll().stream().collect(Collectors.toMap(photo -> photo.spaceId, SpacePhotoResponse::of));
    }
}
