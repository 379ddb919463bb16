/** What a centre publishes to the agency that purchased: contracts and statements, canonical and chained, never changed. */
@NullMarked
@Owns(
        value = {"exchange.contract", "exchange.statement", "exchange.valid_statement"},
        shared = {"exchange.contract", "exchange.statement", "exchange.valid_statement"})
package org.hearth.exchange.published;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
