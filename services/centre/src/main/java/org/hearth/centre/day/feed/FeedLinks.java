package org.hearth.centre.day.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hearth.kernel.CanonicalJson;
import org.hearth.tenancy.CurrentTenant;

/** Makes a feed and tells its link. What is kept, the answer to the write among it, never holds the secret. */
@ApplicationScoped
class FeedLinks {
    private final FeedService feeds;
    private final FeedSecrets secrets;
    private final CurrentTenant tenant;
    private final String street;

    @Inject
    FeedLinks(
            FeedService feeds,
            FeedSecrets secrets,
            CurrentTenant tenant,
            @ConfigProperty(name = "hearth.street-url") String street) {
        this.feeds = feeds;
        this.secrets = secrets;
        this.tenant = tenant;
        this.street = street;
    }

    MadeFeed make(FeedRequest request) {
        String secret = secrets.forThisWrite();
        FeedResponse made = feeds.create(request, CanonicalJson.sha256(secret));
        return new MadeFeed(
                made,
                "%s/api/public/%s/feeds/%s.ics"
                        .formatted(
                                street.replaceFirst("/+$", ""), tenant.require().slug(), secret));
    }
}
