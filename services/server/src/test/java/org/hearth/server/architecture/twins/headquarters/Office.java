package org.hearth.server.architecture.twins.headquarters;

/** Stands for headquarters' own. */
public record Office(String name) {}
