/** What a centre publishes to the agency that purchased: contracts and statements, canonical and chained, never changed. */
@NullMarked
package org.hearth.exchange.published;

import org.jspecify.annotations.NullMarked;
