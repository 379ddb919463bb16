/**
 * Calls made from the API's own description, each bent in one place or two, to show that nothing a stranger sends ends in a failure
 * of ours. Needs no more than Jackson: it also runs outside of tests, against a whole platform.
 */
@NullMarked
package org.hearth.testing.fuzz;

import org.jspecify.annotations.NullMarked;
