/** Who works at headquarters, and as what. */
@NullMarked
package org.hearth.headquarters.network.member;

import org.jspecify.annotations.NullMarked;
