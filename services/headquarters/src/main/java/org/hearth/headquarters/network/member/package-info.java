/** Who works at headquarters, and as what. */
@NullMarked
@Owns(value = "registry.member", shared = "registry.member")
package org.hearth.headquarters.network.member;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
