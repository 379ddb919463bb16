/** Two rows of residents that are one person: which are likely to be, made one, and made two again (ADR 68). */
@NullMarked
@Owns(
        value = {"resident_merge", "resident_merge_row", "resident_apart", "person_place"},
        shared = "resident_merge_row")
package org.hearth.centre.people.merge;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
