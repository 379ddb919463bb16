package org.hearth.centre.people.consent;

import jakarta.enterprise.context.ApplicationScoped;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class ConsentTextRepository extends TenantRepository<ConsentText> {
    /** @return the number of the words of today */
    int newest(String purpose) {
        return find("purpose = ?1 order by number desc", purpose)
                .firstResultOptional()
                .map(text -> text.number)
                .orElse(0);
    }
}
