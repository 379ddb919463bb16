/** Tests of the assembled application. */
@NullMarked
package org.hearth.server;

import org.jspecify.annotations.NullMarked;
