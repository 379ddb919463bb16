/**
 * The door: the only way anything leaves a centre. Aggregated metrics, kept exact by recomputing the days that changed; session
 * totals masked where small; published contracts and statements.
 */
@NullMarked
package org.hearth.exchange;

import org.jspecify.annotations.NullMarked;
