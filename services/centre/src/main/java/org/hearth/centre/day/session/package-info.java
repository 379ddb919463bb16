/** Sessions: planned, held or cancelled; the day they make; closing them. */
@NullMarked
@Owns(
        value = {"session", "session_event", "session_heads", "session_recorded", "day_statement"},
        shared = {"session", "session_heads", "session_recorded", "day_statement"},
        filled = {"session < centre.day.imports", "session_event < centre.day.imports"})
package org.hearth.centre.day.session;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
