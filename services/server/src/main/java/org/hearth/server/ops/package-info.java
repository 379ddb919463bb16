/** Acts of operation, by the same program: run once, say what happened, end. */
@NullMarked
package org.hearth.server.ops;

import org.jspecify.annotations.NullMarked;
