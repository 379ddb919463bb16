package org.hearth.centre.day.session;

/**
 * What was planned in one copying of a term, taken back.
 *
 * @param done how many sessions were cancelled
 * @param left how many stay: since then they began, were changed, were attended, or somebody signed up for them
 */
public record TermUndone(int done, int left) {}
