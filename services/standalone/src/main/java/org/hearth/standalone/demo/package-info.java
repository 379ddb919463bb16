/**
 * The demonstration: a real timetable of many centres, opened, imported, attended and reported through the public API with real
 * logins. What the file does not say is made up from it, the same each time, and marked as simulated.
 */
@NullMarked
package org.hearth.standalone.demo;

import org.jspecify.annotations.NullMarked;
