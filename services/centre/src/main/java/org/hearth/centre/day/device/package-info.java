/** The devices of a centre's desks: when each was last heard of, and how many taps it held that were not sent. */
@NullMarked
@Owns("device")
package org.hearth.centre.day.device;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
