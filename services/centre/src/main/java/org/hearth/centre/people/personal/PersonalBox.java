package org.hearth.centre.people.personal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.hearth.centre.people.personal.PersonalNumber.Field;

/** Seals numbers of one centre's people, and marks them, so that they are found without being opened. */
public final class PersonalBox {
    private static final int EXACT_BYTES = 32;
    private static final int TAIL_BYTES = 16;

    private final String centre;
    private final Aead seal;
    private final PrfSet mark;

    PersonalBox(String centre, Aead seal, PrfSet mark) {
        this.centre = centre;
        this.seal = seal;
        this.mark = mark;
    }

    /** @return the number sealed for this person and field alone */
    public byte[] seal(PersonalNumber number, UUID person) {
        try {
            return seal.encrypt(number.value().getBytes(StandardCharsets.UTF_8), bound(person, number.field()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not be sealed", e);
        }
    }

    /** @return what was sealed for this person and field; what was moved there from elsewhere does not open */
    public String open(byte[] sealed, UUID person, Field field) {
        try {
            return new String(seal.decrypt(sealed, bound(person, field)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(field.word() + " of " + person + " does not open", e);
        }
    }

    /** @return what this very number is found by */
    public byte[] exact(Field field, String key) {
        return mark("exact", field, key, EXACT_BYTES);
    }

    /** @return what numbers are found by that end so */
    public byte[] tail(Field field, String lastFour) {
        return mark("tail", field, lastFour, TAIL_BYTES);
    }

    /** @return what this number is found by that ends as it does */
    public byte[] tail(PersonalNumber number) {
        return tail(number.field(), number.tail());
    }

    private byte[] mark(String kind, Field field, String text, int bytes) {
        try {
            return mark.computePrimary(
                    (kind + "\n" + field.word() + "\n" + text).getBytes(StandardCharsets.UTF_8), bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not be marked", e);
        }
    }

    private byte[] bound(UUID person, Field field) {
        return ("value\n" + centre + "\n" + person + "\n" + field.word()).getBytes(StandardCharsets.UTF_8);
    }
}
