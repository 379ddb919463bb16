/** The agencies that purchase services, and who may look on their behalf. */
@NullMarked
package org.hearth.headquarters.network.agency;

import org.jspecify.annotations.NullMarked;
