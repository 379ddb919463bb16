package org.hearth.centre.day.equipment;

import jakarta.enterprise.context.ApplicationScoped;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class EquipmentRepository extends TenantRepository<Equipment> {}
