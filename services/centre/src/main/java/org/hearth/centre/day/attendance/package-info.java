/** Evidence that people came: recorded, voided, never changed. */
@NullMarked
@Owns(value = "attendance", shared = "attendance")
package org.hearth.centre.day.attendance;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
