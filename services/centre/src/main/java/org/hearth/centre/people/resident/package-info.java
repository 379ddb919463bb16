/** The residents a centre knows by name. */
@NullMarked
package org.hearth.centre.people.resident;

import org.jspecify.annotations.NullMarked;
