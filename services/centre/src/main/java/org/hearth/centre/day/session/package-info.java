/** Sessions: planned, held or cancelled; the day they make; closing them. */
@NullMarked
package org.hearth.centre.day.session;

import org.jspecify.annotations.NullMarked;
