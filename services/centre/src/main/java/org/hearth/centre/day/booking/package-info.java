/** Spaces reserved for a while: asked for, confirmed or declined, then used with so many guests, or not (ADR 0045). */
@NullMarked
@Owns(value = "booking", shared = "booking")
package org.hearth.centre.day.booking;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
