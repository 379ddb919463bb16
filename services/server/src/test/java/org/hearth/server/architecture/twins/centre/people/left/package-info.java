/** A feature that does what a feature must not. */
@NullMarked
@Owns("peek")
package org.hearth.server.architecture.twins.centre.people.left;

import org.hearth.tenancy.Owns;
import org.jspecify.annotations.NullMarked;
