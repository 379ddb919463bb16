/** Another feature, in a cycle with the first. */
@NullMarked
package org.hearth.server.architecture.twins.centre.day.right;

import org.jspecify.annotations.NullMarked;
