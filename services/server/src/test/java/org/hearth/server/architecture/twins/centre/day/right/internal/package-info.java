/** What the second feature keeps to itself. */
@NullMarked
package org.hearth.server.architecture.twins.centre.day.right.internal;

import org.jspecify.annotations.NullMarked;
