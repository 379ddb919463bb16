package org.hearth.centre.people.resident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hearth.centre.people.personal.PersonalBox;
import org.hearth.centre.people.personal.PersonalNumber.Field;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.TenantRepository;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ResidentRepository extends TenantRepository<Resident> {
    private static final int MOST_FOUND = 50;

    /** @return the resident, or 404, also where they are erased */
    @Override
    public Resident require(UUID id) {
        return findByIdOptional(id)
                .filter(resident -> resident.erasedAt == null)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** Whether somebody is known by this very name. */
    boolean isKnown(String name) {
        return count("erasedAt is null and name = ?1", name.strip()) > 0;
    }

    /**
     * Whoever is called so, or sounds so and was born in the same year: most likely the same person. Where both years are known and
     * differ it is somebody else.
     *
     * @param sound of the whole name
     */
    List<Resident> alike(String name, String sound, @Nullable Integer birthYear) {
        Where where = Where.that("erasedAt is null")
                .bind("name", name)
                .and("birthYear", birthYear, "(birthYear is null or birthYear = :birthYear)");
        return byName(
                birthYear == null
                        ? where.and("name = :name")
                        : where.and(
                                "sound",
                                sound + " %",
                                "(name = :name or birthYear is not null and concat(pinyin, ' ') like :sound)"));
    }

    long kept() {
        return count("erasedAt is null");
    }

    /** Whether somebody else has this very number. */
    boolean hasAnother(UUID id, Field field, byte[] exact) {
        return count("erasedAt is null and id <> ?1 and " + column(field) + ".exact = ?2", id, exact) > 0;
    }

    /** Whoever has a number that ends so, by name. */
    List<Resident> endingWith(PersonalBox box, String tail) {
        return byName(Where.that("erasedAt is null")
                .bind("phone", box.tail(Field.PHONE, tail))
                .and("id", box.tail(Field.ID_NUMBER, tail), "(phone.tail = :phone or idNumber.tail = :id)"));
    }

    /** Whoever has this very number, by name. */
    List<Resident> whoHas(Field field, byte[] exact) {
        return byName(Where.that("erasedAt is null").and("exact", exact, column(field) + ".exact = :exact"));
    }

    private List<Resident> byName(Where where) {
        return find(where.text() + " order by name, id", where.values())
                .page(0, MOST_FOUND)
                .list();
    }

    private static String column(Field field) {
        return field == Field.PHONE ? "phone" : "idNumber";
    }
}
