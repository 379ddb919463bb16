/** A feature outside of every wing. */
@NullMarked
package org.hearth.server.architecture.twins.centre.lost;

import org.jspecify.annotations.NullMarked;
