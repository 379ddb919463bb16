/** Who may look on behalf of an agency. */
@NullMarked
package org.hearth.government.member;

import org.jspecify.annotations.NullMarked;
