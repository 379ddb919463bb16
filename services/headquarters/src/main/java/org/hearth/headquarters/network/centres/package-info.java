/** The centres headquarters has opened: list, profile, suspend, reopen, rename. */
@NullMarked
package org.hearth.headquarters.network.centres;

import org.jspecify.annotations.NullMarked;
