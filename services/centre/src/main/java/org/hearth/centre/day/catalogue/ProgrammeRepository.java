package org.hearth.centre.day.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class ProgrammeRepository extends TenantRepository<Programme> {}
