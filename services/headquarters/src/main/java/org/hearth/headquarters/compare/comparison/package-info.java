/** Comparing centres over any period, by what they published through the door. */
@NullMarked
@Owns("headquarters.compared")
package org.hearth.headquarters.compare.comparison;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
