/** The residents a centre knows by name. */
@NullMarked
@Owns(
        value = {"resident", "erasure", "word_place", "word_field"},
        shared = "resident")
package org.hearth.centre.people.resident;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
