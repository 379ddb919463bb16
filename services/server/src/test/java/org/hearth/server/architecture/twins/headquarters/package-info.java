/** A room a centre must not import. */
@NullMarked
package org.hearth.server.architecture.twins.headquarters;

import org.jspecify.annotations.NullMarked;
