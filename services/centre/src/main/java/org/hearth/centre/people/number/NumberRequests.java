package org.hearth.centre.people.number;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is said of numbers of residents. None of these says a number of itself. */
public final class NumberRequests {
    private NumberRequests() {}

    /**
     * @param number as people write it; null takes the one there is away
     * @param other whether it is no mobile phone of the mainland: a landline, or one abroad
     * @param onlyIfUnknown whether it is refused where another resident has this number ({@code already-exists}): most likely it is the
     *     same person; whoever looked sends it again without
     */
    public record PhoneRequest(
            @Nullable @Size(min = 1, max = 40) String number,
            @Nullable Boolean other,
            @Nullable Boolean onlyIfUnknown) {
        @Override
        public String toString() {
            return "PhoneRequest";
        }
    }

    /**
     * @param number of a resident identity card, with its check digit; null takes the one there is away
     * @param onlyIfUnknown as of a phone
     */
    public record IdNumberRequest(
            @Nullable @Size(min = 1, max = 40) String number,
            @Nullable Boolean onlyIfUnknown) {
        @Override
        public String toString() {
            return "IdNumberRequest";
        }
    }

    /**
     * Whom to look for: by one of these.
     *
     * @param lastFour with which a phone or an ID number ends
     */
    public record ResidentLookup(
            @Nullable @Pattern(regexp = "[0-9]{3}[0-9Xx]") String lastFour,
            @Nullable @Size(min = 1, max = 40) String phone,
            @Nullable @Size(min = 1, max = 40) String idNumber) {
        @Override
        public String toString() {
            return "ResidentLookup";
        }
    }
}
