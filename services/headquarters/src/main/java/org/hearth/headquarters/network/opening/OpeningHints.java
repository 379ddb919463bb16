package org.hearth.headquarters.network.opening;

/**
 * What is worth a second look before a centre is asked for (ADR 37).
 *
 * @param managerKnown whether somebody signs in with the manager's address already: they become manager without being asked (ADR 16).
 *     Nothing else is told of them
 */
public record OpeningHints(boolean managerKnown) {}
