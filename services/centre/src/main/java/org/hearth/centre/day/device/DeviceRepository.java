package org.hearth.centre.day.device;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class DeviceRepository extends TenantRepository<Device> {
    Optional<Device> marked(String mark) {
        return find("mark", mark).firstResultOptional();
    }
}
