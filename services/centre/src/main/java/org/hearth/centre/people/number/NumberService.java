package org.hearth.centre.people.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.centre.people.personal.PersonalKeyService;
import org.hearth.centre.people.personal.PersonalNumber;
import org.hearth.centre.people.personal.PersonalNumber.Field;
import org.hearth.centre.people.resident.ResidentNumberService;
import org.hearth.centre.people.resident.ResidentNumberService.Given;
import org.hearth.centre.people.resident.ResidentNumberService.Looked;
import org.hearth.centre.people.resident.ResidentResponse;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;

/** Phones and ID numbers of residents: given, found by, and, with a reason, looked at. */
@ApplicationScoped
class NumberService {
    /** A request that is sent again shows the number again for so long; after that somebody looks anew, and it is noted anew. */
    private static final Duration SHOWN = Duration.ofMinutes(2);

    private final ResidentNumberService numbers;
    private final PersonalKeyService keys;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    NumberService(ResidentNumberService numbers, PersonalKeyService keys, CurrentTenant tenant, Clock clock) {
        this.numbers = numbers;
        this.keys = keys;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** A number in the clear: in this answer, and nowhere else. */
    public record RevealedNumber(String number) {
        @Override
        public String toString() {
            return "RevealedNumber";
        }
    }

    /** Residents who were found. */
    public record FoundResidents(List<ResidentResponse> items) {}

    ResidentResponse putPhone(UUID id, int seen, NumberRequests.PhoneRequest phone) {
        String number = phone.number();
        return put(
                id,
                seen,
                Field.PHONE,
                number == null ? null : PersonalNumber.phone(number, Boolean.TRUE.equals(phone.other())),
                phone.onlyIfUnknown());
    }

    ResidentResponse putIdNumber(UUID id, int seen, NumberRequests.IdNumberRequest idNumber) {
        String number = idNumber.number();
        return put(
                id,
                seen,
                Field.ID_NUMBER,
                number == null
                        ? null
                        : PersonalNumber.idNumber(number, tenant.require().today(clock)),
                idNumber.onlyIfUnknown());
    }

    private ResidentResponse put(
            UUID id, int seen, Field field, @Nullable PersonalNumber number, @Nullable Boolean onlyIfUnknown) {
        String mark = number == null
                ? ""
                : Base64.getEncoder().encodeToString(keys.open().exact(field, number.value()));
        return numbers.put(id, seen, new Given(field, number, mark, Boolean.TRUE.equals(onlyIfUnknown)));
    }

    /** Notes who looks and why, then shows it. */
    RevealedNumber reveal(UUID id, Field field, String reason) {
        Looked looked = numbers.look(id, field, reason);
        if (looked.at().plus(SHOWN).isBefore(clock.instant())) {
            throw Problem.of(ProblemType.KEY_REUSED);
        }
        return new RevealedNumber(numbers.open(id, field));
    }

    FoundResidents find(NumberRequests.ResidentLookup lookup) {
        String tail = lookup.lastFour();
        String phone = lookup.phone();
        String idNumber = lookup.idNumber();
        if (Stream.of(tail, phone, idNumber).filter(each -> each != null).count() != 1) {
            throw Problem.invalid(
                    "lastFour", "请按末四位、电话或证件号之一查找。", "Look for one of: the last four, a phone, an ID number.");
        }
        if (tail != null) {
            return new FoundResidents(numbers.endingWith(tail));
        }
        return new FoundResidents(
                phone != null
                        ? numbers.whoHas(Field.PHONE, phone)
                        : numbers.whoHas(Field.ID_NUMBER, String.valueOf(idNumber)));
    }
}
