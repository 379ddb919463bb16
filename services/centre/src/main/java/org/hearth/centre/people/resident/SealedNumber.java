package org.hearth.centre.people.resident;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hearth.centre.people.personal.PersonalBox;
import org.hearth.centre.people.personal.PersonalNumber;
import org.hearth.centre.people.personal.PersonalNumber.Field;

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

    /** The same number as that of somebody else: sealed anew, as a sealed value opens for one person alone. */
    SealedNumber of(PersonalBox box, Field field, UUID from, UUID to) {
        String value = box.open(sealed, from, field);
        SealedNumber moved = new SealedNumber();
        moved.masked = masked;
        moved.sealed = box.seal(new PersonalNumber(field, value, PersonalNumber.keyOf(field, value), masked), to);
        moved.exact = exact;
        moved.tail = tail;
        return moved;
    }
}
