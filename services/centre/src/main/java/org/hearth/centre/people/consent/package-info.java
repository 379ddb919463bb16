/** What residents consent to, in which words, and what was withdrawn; groups that the law holds sensitive are kept as consents alone (ADR 61). */
@NullMarked
@Owns({"consent", "consent_text"})
package org.hearth.centre.people.consent;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
