/**
 * The measurement: a throw-away installation with many centres, its work over HTTP with checked tokens beside the same SQL by
 * pgbench, written down in {@code docs/bench/latest.md}. Figures only, no verdict by the clock.
 */
@NullMarked
package org.hearth.standalone.bench;

import org.jspecify.annotations.NullMarked;
