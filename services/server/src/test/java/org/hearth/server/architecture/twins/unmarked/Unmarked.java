package org.hearth.server.architecture.twins.unmarked;

/** Breaks: its package promises nothing about null. */
public final class Unmarked {
    private Unmarked() {}
}
