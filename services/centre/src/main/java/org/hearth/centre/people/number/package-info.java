/** Phones and ID numbers of residents, as they are given, sought and looked at: how they are kept is the resident's own (ADR 60). */
@NullMarked
package org.hearth.centre.people.number;

import org.jspecify.annotations.NullMarked;
