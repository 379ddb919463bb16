package org.hearth.exchange;

/** Something a centre keeps twice, by a rule that the database follows: where it does not agree, whoever runs the platform is told. */
public interface KeptTwice {
    /** What it is, in one word, for the console. */
    String name();

    /** How many rows of the current centre are not as the rule has them. */
    long differences();
}
