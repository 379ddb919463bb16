package org.hearth.centre.people.merge;

import jakarta.enterprise.context.ApplicationScoped;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class MergeRepository extends TenantRepository<ResidentMerge> {}
