package org.hearth.centre.day.opening;

import java.util.List;

/** Days that were said at once, in order. */
public record SpecialDays(List<SpecialDayResponse> items) {}
