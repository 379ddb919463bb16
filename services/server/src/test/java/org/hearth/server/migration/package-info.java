/** Bringing centres to a newer version: what is refused, what fails, what goes on. */
@NullMarked
package org.hearth.server.migration;

import org.jspecify.annotations.NullMarked;
