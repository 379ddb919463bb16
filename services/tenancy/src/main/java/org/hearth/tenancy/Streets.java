package org.hearth.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Announcements.Mark;
import org.hearth.tenancy.Registry.Street;

/**
 * Which centre a slug of the street names. Remembered until a change of the centre is announced, so that one that is suspended is as
 * absent as any within 5 s; that there is none is remembered too, for whoever guesses.
 */
@ApplicationScoped
class Streets {
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final int MOST_KEPT = 20_000;

    private record Kept(Optional<Organisation> centre, Mark mark) {}

    private final Registry registry;
    private final Announcements announcements;
    private final Cache<String, Kept> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    @Inject
    Streets(Registry registry, Announcements announcements) {
        this.registry = registry;
        this.announcements = announcements;
    }

    /** @return the open centre, or 404 */
    Organisation require(String slug) {
        if (!SLUG.matcher(slug).matches()) {
            throw Problem.of(ProblemType.NOT_FOUND);
        }
        Kept found = kept.getIfPresent(slug);
        Optional<Organisation> centre =
                found != null && announcements.stands(found.mark()) ? found.centre() : ask(slug);
        return centre.orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** The mark is taken first: what changes while we ask is asked again. */
    private Optional<Organisation> ask(String slug) {
        Mark mark = announcements.mark("street_" + slug);
        Optional<Street> street = registry.street(slug);
        Optional<Organisation> centre = street.filter(Street::ready).map(Street::centre);
        // that its schema is of a version without a door changes without a word
        if (street.isEmpty() || centre.isPresent()) {
            kept.put(slug, new Kept(centre, mark));
        }
        return centre;
    }
}
