package org.hearth.centre.day.closing;

import jakarta.enterprise.context.ApplicationScoped;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class HandOverRepository extends TenantRepository<HandOver> {}
