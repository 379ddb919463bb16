/** Comparing centres over any period, by what they published through the door. */
@NullMarked
package org.hearth.headquarters.compare.comparison;

import org.jspecify.annotations.NullMarked;
