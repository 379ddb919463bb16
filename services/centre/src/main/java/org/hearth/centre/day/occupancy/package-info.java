/** How much of the time in which they could be used spaces were used (docs/metrics.md); what is counted is {@code space_use}. */
@NullMarked
package org.hearth.centre.day.occupancy;

import org.jspecify.annotations.NullMarked;
