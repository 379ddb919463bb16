package org.hearth.centre.people.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hearth.centre.people.personal.PersonalKeyService;
import org.hearth.centre.people.personal.PersonalNumber.Field;
import org.hearth.tenancy.Quota;
import org.hearth.tenancy.QuotaUse;

/** What is done to the rows of two residents that are one person: the rows themselves, and nothing that names them. */
@ApplicationScoped
public class ResidentPairService {
    private final ResidentRepository residents;
    private final ResidentSql sql;
    private final PersonalKeyService keys;
    private final QuotaUse use;

    @Inject
    ResidentPairService(ResidentRepository residents, ResidentSql sql, PersonalKeyService keys, QuotaUse use) {
        this.residents = residents;
        this.sql = sql;
        this.keys = keys;
        this.use = use;
    }

    /** Two residents as they are seen. */
    public record Pair(ResidentResponse kept, ResidentResponse other) {}

    @Transactional
    public Pair get(UUID kept, UUID other) {
        return new Pair(ResidentResponse.of(residents.require(kept)), ResidentResponse.of(residents.require(other)));
    }

    /** Holds both until the transaction ends, as they were seen: whoever records one of them, or signs them up, waits. */
    @Transactional
    public Pair hold(UUID kept, int keptSeen, UUID other, int otherSeen) {
        sql.hold(kept, other);
        return new Pair(
                ResidentResponse.of(residents.requireAt(kept, keptSeen)),
                ResidentResponse.of(residents.requireAt(other, otherSeen)));
    }

    /** Holds one until the transaction ends. */
    @Transactional
    public ResidentResponse hold(UUID id) {
        sql.hold(id);
        return ResidentResponse.of(residents.require(id));
    }

    /**
     * Gives the one kept what it has not, and what of the other's is wanted instead of its own; the other is not changed.
     *
     * @return the fields that were taken over
     */
    @Transactional
    public Set<String> take(UUID keptId, UUID otherId, Set<String> wanted) {
        Resident kept = residents.require(keptId);
        Resident other = residents.require(otherId);
        Set<String> took = new TreeSet<>();
        if (other.birthYear != null && (kept.birthYear == null || wanted.contains("birthYear"))) {
            kept.birthYear = other.birthYear;
            took.add("birthYear");
        }
        if (other.sex != null && (kept.sex == null || wanted.contains("sex"))) {
            kept.sex = other.sex;
            took.add("sex");
        }
        for (Field field : Field.values()) {
            SealedNumber number = other.kept(field);
            if (number != null && (kept.kept(field) == null || wanted.contains(field.word()))) {
                kept.keep(field, number.of(keys.open(), field, otherId, keptId));
                took.add(field.word());
            }
        }
        if (other.simulated && !kept.simulated) {
            kept.simulated = true;
            took.add("simulated");
        }
        residents.flush();
        return took;
    }

    /** The row of the other has gone, in SQL: this one is read anew, and there is one fewer. */
    @Transactional
    public ResidentResponse left(UUID kept, UUID other) {
        residents.getEntityManager().detach(residents.require(other));
        use.shrunk(Quota.RESIDENTS, residents::kept);
        return ResidentResponse.of(residents.require(kept));
    }

    /** The row has come back, in SQL: there is one more. */
    @Transactional
    public Pair back(UUID kept, UUID other) {
        residents.getEntityManager().refresh(residents.require(kept));
        use.grown(Quota.RESIDENTS, residents::kept);
        return get(kept, other);
    }
}
