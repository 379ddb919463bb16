/** Spaces of a season given out together: applied for, drawn, proposed, and confirmed as series of bookings (ADR 0056). */
@NullMarked
@Owns({"round", "round_application", "round_outcome"})
package org.hearth.centre.day.round;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
