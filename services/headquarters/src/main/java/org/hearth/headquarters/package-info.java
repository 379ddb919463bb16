/** Headquarters: opening centres and agencies, and comparing what centres publish. */
@NullMarked
package org.hearth.headquarters;

import org.jspecify.annotations.NullMarked;
