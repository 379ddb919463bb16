/** Counters at the doors: who they are, their sign-ins, and what they send. Readings by hand: {@code footfall}. */
@NullMarked
@Owns(
        value = {"door_counter", "door_reading"},
        shared = {"door_counter", "door_reading"})
package org.hearth.centre.day.counter;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
