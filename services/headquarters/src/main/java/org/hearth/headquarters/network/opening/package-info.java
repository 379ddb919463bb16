/** Opening a centre or an agency: asked for by headquarters, worked off step by step by the ops audience. */
@NullMarked
package org.hearth.headquarters.network.opening;

import org.jspecify.annotations.NullMarked;
