/** How a centre's rows become figures: the counting rules of docs/metrics.md as SQL. */
@NullMarked
package org.hearth.centre.day.figures;

import org.jspecify.annotations.NullMarked;
