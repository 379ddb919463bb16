/** What the second feature keeps to itself. */
@NullMarked
package org.hearth.server.architecture.twins.centre.right.internal;

import org.jspecify.annotations.NullMarked;
