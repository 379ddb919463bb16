package org.hearth.street.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.kernel.CanonicalJson;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.street.feed.StreetFeedSql.Opened;
import org.hearth.tenancy.CurrentStreet;
import org.hearth.tenancy.Organisation;

/** Reads feeds. A centre that is not open, a secret that opens nothing any more and one that never was are one answer. */
@ApplicationScoped
public class StreetFeedService {
    private static final Pattern FILE = Pattern.compile("([A-Za-z0-9_-]{43})\\.ics");

    private final CurrentStreet street;
    private final StreetFeedSql sql;

    @Inject
    StreetFeedService(CurrentStreet street, StreetFeedSql sql) {
        this.street = street;
        this.sql = sql;
    }

    /**
     * Reads a feed of the centre that was entered.
     *
     * @param file the secret, and what kind of file it is
     * @return the calendar, or 404
     */
    @Transactional
    public String read(String file) {
        Matcher secret = FILE.matcher(file);
        Organisation here = street.require();
        if (!secret.matches()) {
            throw Problem.of(ProblemType.NOT_FOUND);
        }
        String sha256 = CanonicalJson.sha256(secret.group(1));
        Opened feed = sql.open(sha256, here.zone().getId()).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        return FeedText.of(here, feed, sql.times(sha256));
    }
}
