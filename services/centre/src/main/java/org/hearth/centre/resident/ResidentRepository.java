package org.hearth.centre.resident;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ResidentRepository implements PanacheRepositoryBase<Resident, UUID> {}
