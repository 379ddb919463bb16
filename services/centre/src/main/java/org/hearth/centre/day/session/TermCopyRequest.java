package org.hearth.centre.day.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.centre.day.series.TermInstead;
import org.jspecify.annotations.Nullable;

/**
 * A term that is to be planned like another.
 *
 * @param from the first day of the one that was, {@code to} the last
 * @param starts the first day of the new one
 * @param activityIds only of these activities; null: of all
 * @param instead other spaces for sessions whose own cannot be had
 */
public record TermCopyRequest(
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotNull LocalDate starts,

        @Nullable @Size(min = 1, max = 2_000) List<@NotNull UUID> activityIds,

        @Nullable @Size(max = 100) List<@NotNull @Valid TermInstead> instead) {}
