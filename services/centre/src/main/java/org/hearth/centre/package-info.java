/** A centre's own work, one package for each feature. What leaves goes through {@code org.hearth.exchange}. */
@NullMarked
package org.hearth.centre;

import org.jspecify.annotations.NullMarked;
