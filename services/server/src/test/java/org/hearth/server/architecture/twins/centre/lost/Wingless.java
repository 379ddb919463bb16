package org.hearth.server.architecture.twins.centre.lost;

/** Breaks: a feature stands in a wing. */
public record Wingless(String word) {}
