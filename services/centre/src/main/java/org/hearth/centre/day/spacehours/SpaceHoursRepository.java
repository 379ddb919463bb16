package org.hearth.centre.day.spacehours;

import jakarta.enterprise.context.ApplicationScoped;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class SpaceHoursRepository extends TenantRepository<SpaceHours> {}
