/** A kernel that knows the web. */
@NullMarked
package org.hearth.server.architecture.twins.kernel;

import org.jspecify.annotations.NullMarked;
