package org.hearth.headquarters.network.calendar;

import java.util.List;
import org.hearth.kernel.Versioned;

/** What is known of one year's notice. Its version rises with each of its days. */
public record NationalYearResponse(int year, List<NationalDayResponse> days, int version) implements Versioned {}
