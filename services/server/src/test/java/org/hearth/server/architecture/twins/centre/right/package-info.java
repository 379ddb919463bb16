/** Another feature, in a cycle with the first. */
@NullMarked
package org.hearth.server.architecture.twins.centre.right;

import org.jspecify.annotations.NullMarked;
