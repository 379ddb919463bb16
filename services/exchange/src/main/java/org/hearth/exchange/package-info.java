/**
 * The door: the only way anything leaves a centre. Aggregated metrics, kept exact by recomputing the days that changed; session
 * totals; both without sensitive programmes, which stand apart; published contracts and statements.
 */
@NullMarked
@Owns(
        value = {
            "exchange.change",
            "exchange.day_turn",
            "exchange.metric",
            "exchange.sensitive_line",
            "exchange.session_total"
        },
        shared = {"exchange.metric", "exchange.sensitive_line", "exchange.session_total"},
        filled = {
            "exchange.change < headquarters.network.centres",
            "exchange.change < centre.day.attendance",
            "exchange.metric < centre.day.figures",
            "exchange.session_total < centre.day.figures"
        })
package org.hearth.exchange;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
