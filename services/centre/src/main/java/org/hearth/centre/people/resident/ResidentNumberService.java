package org.hearth.centre.people.resident;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.centre.people.personal.PersonalBox;
import org.hearth.centre.people.personal.PersonalKeyService;
import org.hearth.centre.people.personal.PersonalNumber;
import org.hearth.centre.people.personal.PersonalNumber.Field;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Idempotent;
import org.jspecify.annotations.Nullable;

/** What is kept and noted of a resident's numbers. Nothing that is handed in or out here shows one, since it may be kept with its key. */
@ApplicationScoped
public class ResidentNumberService {
    private final ResidentRepository residents;
    private final PersonalKeyService keys;
    private final Acts acts;
    private final Clock clock;

    @Inject
    ResidentNumberService(ResidentRepository residents, PersonalKeyService keys, Acts acts, Clock clock) {
        this.residents = residents;
        this.keys = keys;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * A number that was given.
     *
     * @param mark by the centre's key, in its place: what is told apart by it cannot be guessed from what is kept
     */
    public record Given(Field field, @JsonIgnore @Nullable PersonalNumber number, String mark, boolean onlyIfUnknown) {}

    /** That somebody looked, and when. */
    public record Looked(UUID id, Instant at) {}

    @Transactional
    @Idempotent
    public ResidentResponse put(UUID id, int seen, Given given) {
        Resident resident = residents.requireAt(id, seen);
        PersonalNumber number = given.number();
        if (number == null) {
            resident.keep(given.field(), null);
        } else {
            PersonalBox box = keys.open();
            if (given.onlyIfUnknown()
                    && residents.hasAnother(id, given.field(), box.exact(number.field(), number.key()))) {
                throw Problem.of(
                                ProblemType.ALREADY_EXISTS,
                                "这个号码已登记在另一位居民名下。请核对是不是同一个人；确是另一位（如家人共用），再保存。",
                                "Another resident has this number. Check whether it is the same person; save it again if it is somebody else, a relative for example.")
                        .at("number");
            }
            resident.keep(given.field(), SealedNumber.of(box, number, id));
        }
        residents.flush();
        acts.record(Act.of("change", "resident", id)
                .turned(null, Map.of("changed", List.of(given.field().word()))));
        return ResidentResponse.of(resident);
    }

    /** Notes that somebody is about to see a number, and why. */
    @Transactional
    @Idempotent
    public Looked look(UUID id, Field field, String reason) {
        kept(id, field);
        acts.record(Act.of(field == Field.PHONE ? "reveal-phone" : "reveal-id-number", "resident", id)
                .because(reason));
        return new Looked(id, clock.instant());
    }

    /** @return the number itself; whoever asks has noted it before */
    @Transactional
    public String open(UUID id, Field field) {
        return keys.open().open(kept(id, field).sealed, id, field);
    }

    /** @return whoever has a phone or an ID number that ends so, by name; 50 at most */
    @Transactional
    public List<ResidentResponse> endingWith(String lastFour) {
        return residents.endingWith(keys.open(), PersonalNumber.keyOf(Field.ID_NUMBER, lastFour)).stream()
                .map(ResidentResponse::of)
                .toList();
    }

    /** @return whoever has this very number, however it is written, by name; 50 at most */
    @Transactional
    public List<ResidentResponse> whoHas(Field field, String typed) {
        return residents.whoHas(field, keys.open().exact(field, PersonalNumber.keyOf(field, typed))).stream()
                .map(ResidentResponse::of)
                .toList();
    }

    private SealedNumber kept(UUID id, Field field) {
        SealedNumber kept = residents.require(id).kept(field);
        if (kept == null) {
            throw Problem.of(ProblemType.NOT_FOUND);
        }
        return kept;
    }
}
