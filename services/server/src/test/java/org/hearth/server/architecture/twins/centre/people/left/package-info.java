/** A feature that does what a feature must not. */
@NullMarked
package org.hearth.server.architecture.twins.centre.people.left;

import org.jspecify.annotations.NullMarked;
