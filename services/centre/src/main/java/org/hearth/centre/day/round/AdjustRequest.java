package org.hearth.centre.day.round;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a wish, by hand.
 *
 * @param give where and when it is granted; null: it is not
 */
public record AdjustRequest(
        @Nullable @Valid Give give,
        @NotBlank @Size(max = 300) String reason) {
    /** A place in the season; the rule has no end, as in a wish. */
    public record Give(
            @NotNull UUID spaceId,
            @NotBlank @Size(max = 240) String rule,

            @NotNull @Pattern(regexp = ApplicationRequest.Wish.TIME)
            String startsLocal,

            @NotNull @Pattern(regexp = ApplicationRequest.Wish.TIME)
            String endsLocal) {}
}
