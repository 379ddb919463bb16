package org.hearth.centre.day.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.centre.day.registration.TermPlacesSql.Enrolled;
import org.hearth.centre.day.registration.TermPlacesSql.One;
import org.hearth.centre.day.session.AlongWithTerm;

/** Places where a term is planned like another. The terms of an activity hold for its new sessions as they are. */
@ApplicationScoped
class TermPlacesService implements AlongWithTerm {
    private final TermPlacesSql sql;

    @Inject
    TermPlacesService(TermPlacesSql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public void along(List<Pair> pairs) {
        if (!pairs.isEmpty()) {
            sql.along(pairs);
        }
    }

    @Override
    @Transactional
    public Map<UUID, Integer> enrolled(Collection<UUID> activities) {
        return sql.enrolled(activities).stream().collect(Collectors.toMap(Enrolled::activity, Enrolled::people));
    }

    @Override
    @Transactional
    public Set<UUID> wanted(Collection<UUID> sessions) {
        return sql.wanted(sessions).stream().map(One::id).collect(Collectors.toSet());
    }
}
