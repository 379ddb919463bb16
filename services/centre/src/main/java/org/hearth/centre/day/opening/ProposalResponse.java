package org.hearth.centre.day.opening;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the national calendar proposes of a day that the centre did not decide yet.
 *
 * @param source what says so
 * @param usual hours of that day by its week, which hold as long as nobody decides
 * @param hours proposed: none of a day off; of a day of work those of the first weekday that has any
 * @param planned sessions of that day that are neither held nor cancelled: adopting touches none of them
 */
public record ProposalResponse(
        LocalDate day,
        NationalDay national,
        int year,
        String source,
        @Nullable String sourceUrl,
        List<List<String>> usual,
        List<List<String>> hours,
        long planned) {}
