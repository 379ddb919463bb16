package org.hearth.centre.day.series;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be taken again of a term.
 *
 * @param activities only of these; null: of all
 * @param instead other spaces for some
 */
public record TermWanted(Term term, @Nullable List<UUID> activities, List<TermInstead> instead) {}
