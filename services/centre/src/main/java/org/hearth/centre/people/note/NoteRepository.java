package org.hearth.centre.people.note;

import jakarta.enterprise.context.ApplicationScoped;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class NoteRepository extends TenantRepository<ResidentNote> {}
