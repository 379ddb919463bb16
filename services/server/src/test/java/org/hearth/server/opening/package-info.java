/** Opening a centre when the process that does it dies, or what it needs keeps failing. */
@NullMarked
package org.hearth.server.opening;

import org.jspecify.annotations.NullMarked;
