/** Who works at a centre, and as what. */
@NullMarked
package org.hearth.centre.people.staff;

import org.jspecify.annotations.NullMarked;
