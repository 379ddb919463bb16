/** How a centre's rows become figures: the counting rules of docs/metrics.md as SQL. */
@NullMarked
@Owns(value = "session_shown", shared = "session_shown", filled = "session_shown < centre.promise.contract")
package org.hearth.centre.day.figures;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
