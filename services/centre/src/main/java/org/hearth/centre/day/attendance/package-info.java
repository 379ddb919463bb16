/** Evidence that people came: recorded, voided, never changed. */
@NullMarked
package org.hearth.centre.day.attendance;

import org.jspecify.annotations.NullMarked;
