/** Who has which space when. It is asked by what is planned in spaces, and written by the database from what was planned (ADR 0044). */
@NullMarked
@Owns(
        value = {"occupation", "occupier", "space_cell", "space_part"},
        shared = {"occupation", "space_cell", "space_part"})
package org.hearth.centre.day.occupation;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
