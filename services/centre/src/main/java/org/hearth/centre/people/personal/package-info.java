/** How numbers of people are kept: sealed under keys of their centre, found by keyed marks, shown masked (ADR 60). */
@NullMarked
@Owns("personal_key")
package org.hearth.centre.people.personal;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
