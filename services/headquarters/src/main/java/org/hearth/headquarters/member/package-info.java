/** Who works at headquarters, and as what. */
@NullMarked
package org.hearth.headquarters.member;

import org.jspecify.annotations.NullMarked;
