/** What a centre offers: programmes, activities, and the spaces they are held in. */
@NullMarked
@Owns(
        value = {"activity", "programme", "space", "space_photo"},
        shared = {"activity", "programme", "space"},
        filled = {"activity < centre.day.imports", "programme < centre.day.imports", "space < centre.day.imports"})
package org.hearth.centre.day.catalogue;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
