/** What an agency sees: the outputs of the services it purchased. */
@NullMarked
package org.hearth.government;

import org.jspecify.annotations.NullMarked;
