package org.hearth.centre.day.feed;

import jakarta.enterprise.context.ApplicationScoped;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class FeedRepository extends TenantRepository<Feed> {}
