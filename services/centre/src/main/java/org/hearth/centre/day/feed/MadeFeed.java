package org.hearth.centre.day.feed;

import org.hearth.kernel.Versioned;

/**
 * A feed and its link: told once, to whoever made it, and kept nowhere.
 *
 * @param url whoever has it reads the feed; it is a secret
 */
public record MadeFeed(FeedResponse feed, String url) implements Versioned {
    @Override
    public int version() {
        return feed.version();
    }
}
