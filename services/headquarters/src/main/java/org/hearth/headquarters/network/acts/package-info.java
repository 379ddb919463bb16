/** What was done at headquarters, and by whom. */
@NullMarked
package org.hearth.headquarters.network.acts;

import org.jspecify.annotations.NullMarked;
