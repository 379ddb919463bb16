/** What was done at the centre, and by whom. */
@NullMarked
package org.hearth.centre.people.acts;

import org.jspecify.annotations.NullMarked;
