/** Opening a centre or an agency: asked for by headquarters, worked off step by step by the ops audience. */
@NullMarked
@Owns(
        value = {"headquarters.opening", "headquarters.opening_step", "registry.agency"},
        shared = "registry.agency")
package org.hearth.headquarters.network.opening;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
