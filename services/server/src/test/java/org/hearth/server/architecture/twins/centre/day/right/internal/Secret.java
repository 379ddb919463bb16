package org.hearth.server.architecture.twins.centre.day.right.internal;

/** Public to its own feature only, says the name of its package. */
public record Secret(String word) {}
