/** People who signed up for what there is: places of a session or of a whole activity, and who waits for one (ADR 0057). */
@NullMarked
@Owns({"registration_terms", "registration_target", "registration"})
package org.hearth.centre.day.registration;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
