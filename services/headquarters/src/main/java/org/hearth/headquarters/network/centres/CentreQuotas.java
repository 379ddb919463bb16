package org.hearth.headquarters.network.centres;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/** What a centre may have, one line for each kind; the version is the centre's. */
public record CentreQuotas(List<Line> items, int version) implements Versioned {
    /**
     * One kind.
     *
     * @param name {@code imports}, {@code import-rows}, {@code residents}, {@code picture-mb} or
     *     {@code requests-per-minute}
     * @param allowed what is in force; between {@code least} and {@code most}
     * @param standard what is in force where headquarters set nothing
     * @param used what the centre keeps, counted when it last changed, 0 where it kept nothing yet; null where nothing is kept
     */
    public record Line(
            String name,
            int allowed,
            int standard,
            int least,
            int most,
            @Nullable Long used) {}

    /** What to set; kinds that are not named stay as they are. */
    public record Change(@NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Limit> items) {}

    /** @param allowed null for the standard; each kind has narrower bounds of its own */
    public record Limit(
            @NotBlank @Size(max = 40) String name,
            @Nullable @Min(0) @Max(20_000_000) Integer allowed) {}
}
