/** The shape of the house, held by tests: which room may know which, and what only one room may touch. */
@NullMarked
package org.hearth.server.architecture;

import org.jspecify.annotations.NullMarked;
