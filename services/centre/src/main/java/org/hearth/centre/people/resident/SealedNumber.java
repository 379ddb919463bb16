package org.hearth.centre.people.resident;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hearth.centre.people.personal.PersonalBox;
import org.hearth.centre.people.personal.PersonalNumber;

/** A number of a resident: what is shown of it, the whole sealed, and what it is found by. */
@Embeddable
class SealedNumber {
    String masked;
    byte[] sealed;
    byte[] exact;
    byte[] tail;

    static SealedNumber of(PersonalBox box, PersonalNumber number, UUID resident) {
        SealedNumber kept = new SealedNumber();
        kept.masked = number.masked();
        kept.sealed = box.seal(number, resident);
        kept.exact = box.exact(number.field(), number.key());
        kept.tail = box.tail(number);
        return kept;
    }
}
