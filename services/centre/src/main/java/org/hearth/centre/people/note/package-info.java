/** What staff write down of residents, for everybody who reads residents or for few (ADR 61). */
@NullMarked
@Owns("resident_note")
package org.hearth.centre.people.note;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
