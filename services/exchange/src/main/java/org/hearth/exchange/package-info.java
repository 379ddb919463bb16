/**
 * The door: the only way anything leaves a centre. Aggregated metrics, kept exact by recomputing the days that changed; session
 * totals; both without sensitive programmes, which stand apart; published contracts and statements.
 */
@NullMarked
package org.hearth.exchange;

import org.jspecify.annotations.NullMarked;
