/** The end of a day: what is still open, the figures as they stood, and what one shift tells the next. */
@NullMarked
@Owns({"day_closing", "hand_over"})
package org.hearth.centre.day.closing;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
