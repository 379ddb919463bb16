/** The centres headquarters has opened: list, profile, suspend, reopen, rename. */
@NullMarked
package org.hearth.headquarters.centres;

import org.jspecify.annotations.NullMarked;
