/**
 * The street door: what people without an account see of a centre and may do there (ADR 62). Reached by the slug in the path, under a
 * role of its own, and with no way to anything else.
 */
@NullMarked
package org.hearth.street;

import org.jspecify.annotations.NullMarked;
