package org.hearth.centre.day.opening;

import jakarta.enterprise.context.ApplicationScoped;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class SpecialDayRepository extends TenantRepository<SpecialDay> {}
