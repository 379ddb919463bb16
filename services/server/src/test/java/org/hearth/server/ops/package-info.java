/** Starting and operating. */
@NullMarked
package org.hearth.server.ops;

import org.jspecify.annotations.NullMarked;
